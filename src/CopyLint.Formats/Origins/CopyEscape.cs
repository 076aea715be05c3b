namespace CopyLint.Formats.Origins;

/// <summary>How characters are written at a place in a file.</summary>
public enum CopyEscape : byte
{
    /// <summary>As they are.</summary>
    None,

    /// <summary>Between tags in XML and HTML.</summary>
    Xml,

    /// <summary>In a CDATA section: as they are, without what ends it.</summary>
    Section,

    /// <summary>In an attribute's value, in either kind of quotation marks.</summary>
    XmlAttribute,

    /// <summary>In a string of JSON.</summary>
    Json,

    /// <summary>In a message of ANPA 1312.</summary>
    Anpa,

    /// <summary>In Markdown, between its marks.</summary>
    Markdown,

    /// <summary>In a value of front matter that stands in no double quotation marks.</summary>
    Yaml,

    /// <summary>Nowhere: nothing can be written there.</summary>
    Fixed,

    /// <summary>As they were said or written by somebody else: nothing is changed there.</summary>
    Kept,
}
