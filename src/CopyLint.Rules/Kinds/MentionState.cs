namespace CopyLint.Rules.Kinds;

/// <summary>Whether a mention of a variant counts.</summary>
internal enum MentionState : byte
{
    /// <summary>Its exceptions have not been asked.</summary>
    Unknown,

    Out,
    In,
}
