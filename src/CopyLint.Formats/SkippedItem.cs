namespace CopyLint.Formats;

/// <summary>An item that holds no text to lint.</summary>
/// <param name="Id">As the file names it; null where it has no name of its own.</param>
/// <param name="Reason">What it is, to stand behind "is": "a picture".</param>
public sealed record SkippedItem(string? Id, string Reason);
