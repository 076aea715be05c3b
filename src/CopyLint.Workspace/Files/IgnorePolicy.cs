namespace CopyLint.Workspace.Files;

/// <summary>Where ignore files are heeded.</summary>
public enum IgnorePolicy : byte
{
    /// <summary>In folders: a file that is named is meant.</summary>
    InFolders,

    /// <summary>For files that are named too.</summary>
    Everywhere,

    /// <summary>Not at all.</summary>
    Nowhere,
}
