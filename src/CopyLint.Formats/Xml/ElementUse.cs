namespace CopyLint.Formats.Xml;

/// <summary>What an element of NITF or XHTML means for the words in it.</summary>
internal enum ElementUse : byte
{
    /// <summary>They stand in the line, as those around them do.</summary>
    Inline,

    /// <summary>They stand in the line, with space before them.</summary>
    Spaced,

    /// <summary>They are a block or hold blocks, with the role of what they stand in.</summary>
    Block,

    /// <summary>The same, and their white space counts.</summary>
    Plain,

    /// <summary>The line ends here.</summary>
    Break,

    /// <summary>They stand in quotation marks.</summary>
    Quotation,

    Headline,
    Display,
    Byline,
    Dateline,
    ListItem,
    TableRow,
    Note,

    /// <summary>They are none of the story's.</summary>
    None,
}
