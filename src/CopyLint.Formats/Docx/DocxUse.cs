namespace CopyLint.Formats.Docx;

/// <summary>What the style of a paragraph says that it is.</summary>
internal enum DocxUse : byte
{
    Body,
    Title,

    /// <summary>A heading of the first level.</summary>
    Heading,

    /// <summary>A subhead, a standfirst, a caption.</summary>
    Display,
    Byline,
    Dateline,
    Quotation,
    ListItem,
    Note,

    /// <summary>Made by the program out of other words: a table of contents.</summary>
    Generated,
}
