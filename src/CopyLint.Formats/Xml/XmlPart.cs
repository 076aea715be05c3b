using CopyLint.Formats.Origins;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Xml;

/// <summary>An element of an XML text, or the characters between two tags, with its place in the text.</summary>
internal sealed class XmlPart
{
    private readonly OriginText _source;
    private readonly List<XmlPart> _parts = [];
    private readonly List<KeyValuePair<string, TextSpan>> _attributes = [];

    private string? _words;

    private XmlPart(OriginText source, XmlPartKind kind, string name, string space, TextSpan span)
    {
        _source = source;
        Kind = kind;
        Name = name;
        Namespace = space;
        Span = span;
    }

    public XmlPartKind Kind { get; }

    /// <summary>The element's name without prefix; of characters none.</summary>
    public string Name { get; }

    public string Namespace { get; }

    /// <summary>With the tags; of a CDATA section what stands in it.</summary>
    public TextSpan Span { get; private set; }

    public bool IsText => Kind != XmlPartKind.Element;

    /// <summary>Whether the end of the element was reached before the text broke.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>What stands in an element, in order.</summary>
    public IReadOnlyList<XmlPart> Parts => _parts;

    public IEnumerable<XmlPart> Elements => _parts.Where(part => !part.IsText);

    /// <summary>The first element of the name in this one; null where there is none.</summary>
    public XmlPart? this[string name] => _parts.Find(part => part.Name == name && !part.IsText);

    /// <summary>All its characters, with each run of white space as one space and none around them.</summary>
    public string Words => _words ??= ReadWords();

    /// <summary>Whether it holds any characters but white space.</summary>
    public bool HasWords => IsText ? !_source.Text.AsSpan(Span.Start, Span.Length).IsWhiteSpace() : _parts.Exists(part => part.HasWords);

    public static XmlPart Element(OriginText source, string name, string space, int start) => new(source, XmlPartKind.Element, name, space, new TextSpan(start, 0));

    public static XmlPart Characters(OriginText source, TextSpan span) => new(source, XmlPartKind.Characters, "", "", span);

    public static XmlPart Section(OriginText source, TextSpan span) => new(source, XmlPartKind.Section, "", "", span);

    public void Add(XmlPart part) => _parts.Add(part);

    public void AddAttribute(string name, TextSpan value) => _attributes.Add(KeyValuePair.Create(name, value));

    public void End(int end)
    {
        Span = TextSpan.FromBounds(Span.Start, end);
        IsWhole = true;
    }

    /// <summary>The elements of the name in this one and in those in it, down to the last, in order.</summary>
    public IEnumerable<XmlPart> All(string name) => Elements.SelectMany(part => part.Name == name ? part.All(name).Prepend(part) : part.All(name));

    /// <summary>The element that the path of names leads to; null where there is none.</summary>
    public XmlPart? At(params ReadOnlySpan<string> names)
    {
        var at = this;
        foreach (var name in names)
        {
            if (at is null)
            {
                return null;
            }

            at = at[name];
        }

        return at;
    }

    /// <summary>The value of an attribute, whatever prefix its name has; null where there is none.</summary>
    public string? Attribute(string name) => Value(name)?.Text;

    /// <summary>The value of an attribute with the places of its characters.</summary>
    public OriginText? Value(string name)
    {
        var index = _attributes.FindIndex(attribute => attribute.Key == name);
        if (index < 0)
        {
            return null;
        }

        var copy = new CopyBuilder { From = _source };
        copy.Begin(default);
        copy.TakeReferences(_attributes[index].Value, CopyEscape.XmlAttribute, isCollapsed: false);
        return copy.BuildText();
    }

    private string ReadWords()
    {
        var copy = new CopyBuilder { From = _source };
        copy.Begin(default);
        TakeCollapsed(copy);
        copy.End();
        return copy.BuildText().Text;
    }

    /// <summary>All its characters as they are, with their places.</summary>
    public OriginText Decoded()
    {
        var copy = new CopyBuilder { From = _source };
        copy.Begin(default);
        Take(copy);
        return copy.BuildText();
    }

    /// <summary>Takes its characters into the block that is open.</summary>
    public void Take(CopyBuilder copy)
    {
        copy.From = _source;
        if (Kind == XmlPartKind.Section)
        {
            copy.Take(Span, CopyEscape.Section);
        }
        else if (IsText)
        {
            copy.TakeReferences(Span, CopyEscape.Xml, isCollapsed: false);
        }

        foreach (var part in _parts)
        {
            part.Take(copy);
        }
    }

    /// <summary>The same, with each run of white space as one space.</summary>
    public void TakeCollapsed(CopyBuilder copy)
    {
        copy.From = _source;
        if (Kind == XmlPartKind.Section)
        {
            copy.TakeCollapsed(Span, CopyEscape.Section);
        }
        else if (IsText)
        {
            copy.TakeReferences(Span, CopyEscape.Xml, isCollapsed: true);
        }

        foreach (var part in _parts)
        {
            part.TakeCollapsed(copy);
        }
    }
}
