namespace CopyLint.Model.Anonymity;

/// <summary>The groups of the list <c>anonymity-reason</c>, from worst to best.</summary>
public enum AnonymityReason : byte
{
    None,

    /// <summary>What the source spoke for, not why the name is withheld: "to discuss details".</summary>
    Purpose,

    /// <summary>A stock reason: "not authorized to speak".</summary>
    Rote,

    /// <summary>A reason that tells the reader something: "because she feared reprisals".</summary>
    Strong,
}
