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
        var use = DocxStyle.ByOutline(properties) ?? First(StyleOf(properties), style => style.Use) ?? DocxUse.Body;
        return use == DocxUse.Body && DocxStyle.IsNumbered(properties) ? DocxUse.ListItem : use;
    }

    /// <summary>Whether a run of a paragraph is not shown.</summary>
    public bool IsHidden(XmlPart? paragraph, XmlPart? run) =>
        run?["vanish"] is { } vanish ? vanish.IsOn()
        : First(run?["rStyle"].Value(), style => style.IsHidden) ?? First(StyleOf(paragraph), style => style.IsHidden) ?? false;

    /// <summary>The language of a run of a paragraph; null where nothing says it.</summary>
    public string? LanguageOf(XmlPart? paragraph, XmlPart? run) =>
        run?["lang"].Value() ?? FirstName(StyleOf(paragraph), style => style.Language) ?? _language;

    private string? StyleOf(XmlPart? paragraph) => paragraph?["pStyle"].Value() ?? _usual;

    private T? First<T>(string? id, Func<DocxStyle, T?> ask)
        where T : struct
    {
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++, id = style.Base)
        {
            if (ask(style) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }

    private string? FirstName(string? id, Func<DocxStyle, string?> ask)
    {
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++, id = style.Base)
        {
            if (ask(style) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }
}
