namespace CopyLint.Workspace.Files;

/// <summary>A file to lint.</summary>
/// <param name="Path">As it is shown: the user's own path, or a path below a folder that the user named.</param>
/// <param name="FullPath">What it is opened by.</param>
public readonly record struct CopyFile(string Path, string FullPath);
