namespace CopyLint.Model.Sources;

/// <summary>What the words around a source noun show.</summary>
[Flags]
public enum SourceTraits : ushort
{
    None = 0,
    Plural = 1,

    /// <summary>Opened by "the" or "this".</summary>
    Definite = 2,

    /// <summary>A body is named somewhere in the description.</summary>
    Body = 4,

    /// <summary>An office, a rank or a calling stands with it.</summary>
    Role = 8,

    /// <summary>The noun has a word of description beside how many, how senior or how unnamed.</summary>
    Described = 16,
    Praised = 32,

    /// <summary>It says how near the source is to the matter: "familiar with the matter".</summary>
    Close = 64,

    /// <summary>A single capitalized word without a title.</summary>
    LoneName = 128,

    /// <summary>No earlier source has the same noun.</summary>
    FirstMention = 256,

    /// <summary>A pronoun for which nobody before it can stand.</summary>
    NoAntecedent = 512,
}
