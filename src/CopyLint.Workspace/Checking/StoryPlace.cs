using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Checking;

/// <summary>One of several stories in a file.</summary>
/// <param name="Id">As the file names it; null where it has no name of its own.</param>
/// <param name="Span">The item in the file's text, with its markup.</param>
public sealed record StoryPlace(string? Id, TextSpan Span);
