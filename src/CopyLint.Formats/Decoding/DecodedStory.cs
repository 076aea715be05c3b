namespace CopyLint.Formats.Decoding;

/// <param name="Text">The characters, without a byte order mark; null for a binary file.</param>
/// <param name="FirstInvalid">Where the first byte stands that is not UTF-8, or -1. Then the text was read as Windows-1252.</param>
/// <param name="MarkLength">How many bytes the byte order mark has; 0 where there is none.</param>
public readonly record struct DecodedStory(string? Text, int FirstInvalid, StoryEncoding Encoding, int MarkLength)
{
    public bool IsBinary => Text is null;

    public bool IsUtf8 => FirstInvalid < 0;
}
