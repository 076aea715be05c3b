namespace CopyLint.Formats;

/// <summary>How stories are stored. The names in options are kebab case (<see cref="CopyLint.Text.EnumNames{T}"/>).</summary>
public enum InputFormat : byte
{
    /// <summary>Told by the file's extension and by what it holds.</summary>
    Auto,
    Text,
    Markdown,
    Html,

    /// <summary>IPTC's news in JSON, versions 1 to 3, one item a file.</summary>
    Ninjs,

    /// <summary>JSON Lines: one ninjs item a line.</summary>
    Jsonl,

    /// <summary>IPTC's NewsML-G2.</summary>
    Newsml,

    /// <summary>The News Industry Text Format.</summary>
    Nitf,

    /// <summary>IPTC 7901, the text format of European agencies.</summary>
    Iptc7901,

    /// <summary>ANPA 1312, the text format of American agencies.</summary>
    Anpa,

    /// <summary>RSS 2.0 and Atom.</summary>
    Rss,

    /// <summary>Word documents: a ZIP archive of XML.</summary>
    Docx,
}
