namespace CopyLint.Formats.Xml;

/// <summary>What the elements of NITF and XHTML mean; the two share most names.</summary>
internal static class ElementUses
{
    /// <summary>An element that is not known stands in the line.</summary>
    public static ElementUse Of(string name) => name switch
    {
        "hl1" or "h1" => ElementUse.Headline,
        "hl2" or "hl3" or "hl4" or "hl5" or "hl6" or "h2" or "h3" or "h4" or "h5" or "h6" or "abstract" or "caption" or "figcaption"
            or "media-caption" or "credit" or "nitf-table-metadata" or "fn" => ElementUse.Display,
        "byline" => ElementUse.Byline,
        "dateline" => ElementUse.Dateline,
        "li" => ElementUse.ListItem,
        "tr" => ElementUse.TableRow,
        "note" => ElementUse.Note,
        "p" or "block" or "div" or "section" or "article" or "main" or "header" or "bq" or "blockquote" or "body" or "body.head" or "body.content"
            or "body.end" or "hedline" or "ul" or "ol" or "dl" or "dt" or "dd" or "center" or "address" or "figure" or "media" or "table"
            or "nitf-table" or "thead" or "tbody" or "tfoot" or "datasource" or "hr" or "html" or "details" => ElementUse.Block,
        "pre" => ElementUse.Plain,
        "br" => ElementUse.Break,
        "q" => ElementUse.Quotation,
        "byttl" or "td" or "th" or "location" or "story.date" or "frac" => ElementUse.Spaced,
        "head" or "style" or "script" or "noscript" or "template" or "nav" or "aside" or "form" or "button" or "iframe" or "object" or "svg" or "img"
            or "audio" or "video" or "media-reference" or "media-metadata" or "media-object" or "media-producer" or "distributor" or "rights"
            or "series" or "tagline" or "bibliography" or "footer" or "nitf-colgroup" or "custom-table" => ElementUse.None,
        _ => ElementUse.Inline,
    };
}
