using CopyLint.Formats.Xml;

namespace CopyLint.Formats.Docx;

/// <summary>The styles of a document, by their ids.</summary>
internal sealed class DocxStyles
{
    /// <summary>Styles can be based on each other in a ring.</summary>
    private const int LongestChain = 16;

    private readonly Dictionary<string, DocxStyle> _styles = new(StringComparer.Ordinal);
    private readonly string? _usual;
    private readonly string? _language;

    /// <param name="root">Null of a document without any.</param>
    public DocxStyles(XmlPart? root)
    {
        _language = root?.At("docDefaults", "rPrDefault", "rPr", "lang").Value();
        foreach (var style in root?.Elements.Where(part => part.Name == "style") ?? [])
        {
            var id = style.Attribute("styleId") ?? "";
            _styles.TryAdd(id, DocxStyle.Of(style));
            _usual ??= style.Attribute("type") == "paragraph" && style.Attribute("default") is "1" or "true" or "on" ? id : null;
        }
    }

    /// <summary>What a paragraph with these properties is.</summary>
    public DocxUse UseOf(XmlPart? properties)
    {
        var use = DocxStyle.ByOutline(properties) ?? From(StyleOf(properties)).Select(style => style.Use).FirstOrDefault(use => use is not null) ?? DocxUse.Body;
        return use == DocxUse.Body && DocxStyle.IsNumbered(properties) ? DocxUse.ListItem : use;
    }

    /// <summary>Whether a run of a paragraph is not shown.</summary>
    public bool IsHidden(XmlPart? paragraph, XmlPart? run) =>
        run?["vanish"] is { } vanish ? vanish.IsOn()
        : From(run?["rStyle"].Value()).Concat(From(StyleOf(paragraph))).Select(style => style.IsHidden).FirstOrDefault(isHidden => isHidden is not null) ?? false;

    /// <summary>The language of a run of a paragraph; null where nothing says it.</summary>
    public string? LanguageOf(XmlPart? paragraph, XmlPart? run) =>
        run?["lang"].Value() ?? From(StyleOf(paragraph)).Select(style => style.Language).FirstOrDefault(language => language is not null) ?? _language;

    private string? StyleOf(XmlPart? paragraph) => paragraph?["pStyle"].Value() ?? _usual;

    /// <summary>A style, and those that it is based on.</summary>
    private IEnumerable<DocxStyle> From(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++, id = style.Base)
        {
            yield return style;
        }
    }
}
