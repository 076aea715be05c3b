namespace CopyLint.Formats.Decoding;

/// <summary>How a story's characters stand in its bytes.</summary>
public enum StoryEncoding : byte
{
    Utf8,
    Utf16,
    Utf16BigEndian,
    Windows1252,

    /// <summary>In the XML of a Word document.</summary>
    Docx,
}
