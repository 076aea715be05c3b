namespace CopyLint.Diagnostics;

public enum FixApplicability : byte
{
    /// <summary>The meaning cannot change: may be applied unattended.</summary>
    Safe,

    /// <summary>An editor picks.</summary>
    Offer,
}
