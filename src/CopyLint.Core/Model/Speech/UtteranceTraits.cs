namespace CopyLint.Model.Speech;

/// <summary>How a verb of saying stands.</summary>
[Flags]
internal enum UtteranceTraits : byte
{
    None = 0,

    /// <summary>did not say.</summary>
    Negated = 1,

    /// <summary>is said to.</summary>
    Passive = 2,

    /// <summary>said a spokesman: the speaker stands behind the verb.</summary>
    Inverted = 4,

    /// <summary>and said: the speaker stands before an earlier verb.</summary>
    Shared = 8,
}
