namespace CopyLint.Workspace.Changes;

/// <summary>Lines of a file, counted from 1; a line ends at LF, as in Git.</summary>
/// <param name="End">The line behind the last one.</param>
internal readonly record struct LineRange(int First, int End);
