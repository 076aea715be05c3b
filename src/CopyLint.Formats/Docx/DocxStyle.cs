using CopyLint.Formats.Xml;

namespace CopyLint.Formats.Docx;

/// <summary>One style. Null where it does not say and what it is based on does.</summary>
/// <param name="Use">By its name or the level of its outline.</param>
/// <param name="Base">The id of the style that it is based on.</param>
internal sealed record DocxStyle(DocxUse? Use, bool? IsHidden, string? Language, string? Base)
{
    public static DocxStyle Of(XmlPart style)
    {
        var (paragraph, run) = (style["pPr"], style["rPr"]);
        var named = ByName(style["name"].Value() ?? style.Attribute("styleId") ?? "");
        return new DocxStyle(
            named ?? ByOutline(paragraph) ?? (IsNumbered(paragraph) ? DocxUse.ListItem : null),
            run?["vanish"] is { } vanish ? vanish.IsOn() : null,
            run?["lang"].Value(),
            style["basedOn"].Value());
    }

    /// <summary>By the level that a paragraph's properties give it in the outline; null where they give it none.</summary>
    public static DocxUse? ByOutline(XmlPart? properties) => properties?["outlineLvl"].Value() switch
    {
        "0" => DocxUse.Heading,
        [>= '1' and <= '8'] => DocxUse.Display,
        _ => null,
    };

    /// <summary>Whether a paragraph's properties put it into a list.</summary>
    public static bool IsNumbered(XmlPart? properties) => properties?["numPr"]?["numId"].Value() is not (null or "0");

    /// <summary>Programs keep the English names of the styles they come with, whatever they show; the others are those of newsrooms.</summary>
    private static DocxUse? ByName(string name) => name.ToLowerInvariant() switch
    {
        "title" or "headline" or "hed" => DocxUse.Title,
        "heading 1" or "heading" => DocxUse.Heading,
        "subtitle" or "caption" or "subhead" or "subheading" or "standfirst" or "deck" or "dek" or "kicker" or "crosshead" or "cutline" => DocxUse.Display,
        "byline" or "author" => DocxUse.Byline,
        "dateline" => DocxUse.Dateline,
        "quote" or "intense quote" or "quotations" or "block text" => DocxUse.Quotation,
        "editor's note" or "editor\u2019s note" or "ednote" => DocxUse.Note,
        "list paragraph" => null,
        var other when other.StartsWith("heading ", StringComparison.Ordinal) => DocxUse.Display,
        var other when other.StartsWith("toc ", StringComparison.Ordinal) || other == "table of figures" => DocxUse.Generated,
        var other when other.StartsWith("list ", StringComparison.Ordinal) => DocxUse.ListItem,
        _ => null,
    };
}
