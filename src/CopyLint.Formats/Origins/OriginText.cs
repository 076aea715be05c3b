namespace CopyLint.Formats.Origins;

/// <summary>Characters that a reader works on, and where they come from.</summary>
/// <param name="Origin">From the characters to the file; null where they are the file's own.</param>
public sealed record OriginText(string Text, OriginMap? Origin = null);
