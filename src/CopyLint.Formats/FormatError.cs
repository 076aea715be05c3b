namespace CopyLint.Formats;

/// <summary>Why a file, or the rest of it, cannot be read.</summary>
/// <param name="Message">A whole sentence.</param>
/// <param name="Position">UTF-16 offset in the file's text.</param>
public sealed record FormatError(string Message, int Position);
