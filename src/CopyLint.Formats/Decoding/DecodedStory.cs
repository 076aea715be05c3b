using CopyLint.Formats.Docx;

namespace CopyLint.Formats.Decoding;

/// <param name="Text">The characters, without a byte order mark; null for a file that holds no text.</param>
/// <param name="FirstInvalid">Where the first byte stands that is not UTF-8, or -1. Then the text was read as Windows-1252.</param>
/// <param name="MarkLength">How many bytes the byte order mark has; 0 where there is none.</param>
public readonly record struct DecodedStory(string? Text, int FirstInvalid, StoryEncoding Encoding, int MarkLength)
{
    /// <summary>Why there is no text, to stand behind the file's name: "is binary".</summary>
    public string? Problem { get; private init; }

    /// <summary>The Word document that the text is from; null of other files.</summary>
    public DocxDocument? Document { get; init; }

    public bool IsBinary => Text is null;

    public bool IsUtf8 => FirstInvalid < 0;

    public static DecodedStory Refused(string problem) => new(null, -1, StoryEncoding.Utf8, 0) { Problem = problem };
}
