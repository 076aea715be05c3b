namespace CopyLint.Model.Terms;

[Flags]
public enum TermTraits : byte
{
    None = 0,

    /// <summary>Readers know it: a file of variants names it.</summary>
    Known = 1,

    /// <summary>The first mention in the body outside quotations.</summary>
    First = 2,

    /// <summary>The story spells it out or explains it somewhere.</summary>
    Explained = 4,

    /// <summary>It does so in a later paragraph, or two sentences on, and not before.</summary>
    ExplainedLater = 8,

    /// <summary>Words elsewhere in the story decide whether it is explained, and nobody has looked for them yet.</summary>
    Open = 16,
}
