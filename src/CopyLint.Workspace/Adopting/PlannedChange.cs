namespace CopyLint.Workspace.Adopting;

/// <summary>What becomes of a file when a folder adopts CopyLint.</summary>
public enum PlannedChange : byte
{
    Create,

    /// <summary>Text goes behind what is there.</summary>
    Append,

    /// <summary>The file is written anew, because the user asked for it.</summary>
    Replace,

    /// <summary>It is there already and stays.</summary>
    Keep,
}
