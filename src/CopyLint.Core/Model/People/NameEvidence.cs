namespace CopyLint.Model.People;

/// <summary>What the story shows of a capitalized word, wherever it stands.</summary>
[Flags]
internal enum NameEvidence : byte
{
    None = 0,

    /// <summary>It stands where bodies and places stand: "the X", "in X", "X, which", "X said it".</summary>
    Body = 1,

    /// <summary>It stands inside a longer name somewhere, before or behind.</summary>
    Longer = 2,

    /// <summary>It has a title or a first name, or stands where people stand: "X, who", "X said he".</summary>
    Person = 4,

    /// <summary>A mention has been seen in reading order.</summary>
    Mentioned = 8,

    /// <summary>It stands alone inside a sentence, where the capital is its own.</summary>
    Inside = 16,

    /// <summary>It stands alone, and nobody has looked at the words around it yet.</summary>
    Alone = 32,

    /// <summary>All its uses have been looked at.</summary>
    Complete = 64,

    /// <summary>Its first use alone in the body has been looked for.</summary>
    Sought = 128,
}
