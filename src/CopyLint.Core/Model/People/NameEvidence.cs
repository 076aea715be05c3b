namespace CopyLint.Model.People;

/// <summary>What the story shows of a capitalized word, wherever it stands.</summary>
[Flags]
internal enum NameEvidence
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

    /// <summary>The word has been seen in the body in reading order, whatever it was.</summary>
    Seen = 16,

    /// <summary>It stands alone inside a sentence, where the capital is its own.</summary>
    Inside = 32,

    /// <summary>Numbers from here on: one more than the index of the introducing person.</summary>
    Introduced = 64,
}
