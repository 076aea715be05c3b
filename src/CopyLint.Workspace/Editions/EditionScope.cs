namespace CopyLint.Workspace.Editions;

/// <summary>Which stories of a run form an edition.</summary>
public enum EditionScope : byte
{
    /// <summary>The stories of each folder.</summary>
    Folder,

    /// <summary>All stories of the run.</summary>
    All,

    /// <summary>No stories: each stands for itself.</summary>
    None,
}
