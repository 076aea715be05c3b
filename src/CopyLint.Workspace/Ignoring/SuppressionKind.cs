namespace CopyLint.Workspace.Ignoring;

/// <summary>Where it is written that a finding may stand.</summary>
public enum SuppressionKind : byte
{
    /// <summary>In a comment in the copy.</summary>
    InSource,

    /// <summary>In a known findings file.</summary>
    External,
}
