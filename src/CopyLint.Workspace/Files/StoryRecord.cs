namespace CopyLint.Workspace.Files;

/// <summary>A line of a file that holds a story in each line.</summary>
/// <param name="Bytes">Without its line end.</param>
/// <param name="Line">From 0.</param>
/// <param name="Start">How many UTF-16 units stand before it in the file.</param>
public sealed record StoryRecord(byte[] Bytes, int Line, long Start);
