namespace CopyLint.Formats.Xml;

/// <summary>Tells which format an XML text is in.</summary>
internal static class XmlFormats
{
    /// <summary>The format that the outermost element names; null of XML that is none of ours.</summary>
    public static InputFormat? Detect(ReadOnlySpan<char> text) => XmlProlog.RootName(text) switch
    {
        "newsItem" or "newsMessage" or "packageItem" or "knowledgeItem" or "conceptItem" or "planningItem" or "catalogItem" => InputFormat.Newsml,
        "nitf" => InputFormat.Nitf,
        "rss" or "feed" or "RDF" => InputFormat.Rss,
        _ => null,
    };
}
