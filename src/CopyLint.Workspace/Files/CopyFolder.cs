namespace CopyLint.Workspace.Files;

/// <summary>The stories of a run that one folder holds itself, not those below it.</summary>
/// <param name="Path">As it is shown: "." for the current folder.</param>
/// <param name="Count">How many stories there are, as far as the walk knows.</param>
/// <param name="Files">In the order of their names. A folder of very many is read again and again, a part at a time.</param>
public sealed record CopyFolder(string Path, string FullPath, int Count, IEnumerable<CopyFile> Files);
