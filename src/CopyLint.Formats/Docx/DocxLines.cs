using System.Collections.Immutable;
using System.Globalization;
using CopyLint.Formats.Origins;
using CopyLint.Formats.Xml;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Docx;

/// <summary>
/// Puts the text of a document together, a line for each paragraph in the order of the XML, the empty ones and those in cells too; the
/// paragraphs of a text box follow the one that it hangs on. What is deleted by a tracked change, hidden, or code of a field is not in it.
/// </summary>
internal sealed class DocxLines(DocxStyles styles, bool isSigned)
{
    private readonly CopyBuilder _text = new();
    private readonly ImmutableArray<DocxLine>.Builder _lines = ImmutableArray.CreateBuilder<DocxLine>();
    private readonly Stack<DocxField> _fields = new();
    private readonly Dictionary<string, int> _languages = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<DocxRun>.Builder _runs = ImmutableArray.CreateBuilder<DocxRun>();
    private List<XmlPart> _boxes = [];
    private int _length;
    private int _rows;

    /// <summary>Whether the marks of fields are passed over, and with them what they hide.</summary>
    public bool IgnoresFields { get; init; }

    /// <summary>Whether a field is begun and never ended: it would hide all that follows.</summary>
    public bool HasOpenField => _fields.Count > 0;

    public ImmutableArray<DocxLine> Lines => _lines.ToImmutable();

    /// <summary>The language of most characters; null where nothing says it.</summary>
    public string? Language => _languages.Count == 0 ? null : _languages.MaxBy(language => language.Value).Key;

    /// <summary>The text, and from there to the XML.</summary>
    public OriginText Take(XmlPart body)
    {
        _text.Begin(default);
        TakeBlocks(body, row: 0);
        return _text.BuildText();
    }

    private void TakeBlocks(XmlPart container, int row)
    {
        foreach (var part in container.Elements)
        {
            switch (part.Name)
            {
                case "AlternateContent" when WordElements.Chosen(part) is { } chosen:
                    TakeBlocks(chosen, row);
                    break;
                case "p" when part.IsWord():
                    TakeParagraph(part, row);
                    break;
                case "tr" when part.IsWord():
                    TakeBlocks(part, ++_rows);
                    break;
                case "sdt" when IsPlaceholder(part):
                case "del" or "moveFrom":
                    break;
                default:
                    TakeBlocks(part, row);
                    break;
            }
        }
    }

    private void TakeParagraph(XmlPart paragraph, int row)
    {
        (_runs, _boxes) = (ImmutableArray.CreateBuilder<DocxRun>(), []);
        var properties = paragraph["pPr"];
        var (start, boxes) = (_length, _boxes);
        TakeInline(paragraph, new Place(properties));
        var mark = properties?["rPr"];
        var goesOn = mark?["del"] is not null || mark?["moveFrom"] is not null;
        _lines.Add(new DocxLine(TextSpan.FromBounds(start, _length), styles.UseOf(properties), row, goesOn, _runs.ToImmutable()));
        Add("\n", new TextSpan(paragraph.Span.End, 0));
        foreach (var box in boxes)
        {
            TakeBlocks(box, row: 0);
        }
    }

    private void TakeInline(XmlPart container, Place place)
    {
        foreach (var part in container.Elements)
        {
            if (part.Name == "AlternateContent")
            {
                TakeInline(WordElements.Chosen(part) ?? part, place);
            }
            else if (!part.IsWord())
            {
                TakeInline(part, place);
            }
            else if (!TakeCharacters(part, place) && !TakeField(part, place))
            {
                TakeContainer(part, place);
            }
        }
    }

    private void TakeContainer(XmlPart part, Place place)
    {
        switch (part.Name)
        {
            case "r":
                var properties = part["rPr"];
                TakeInline(part, place with { IsHidden = styles.IsHidden(place.Paragraph, properties), Language = styles.LanguageOf(place.Paragraph, properties) });
                break;
            case "txbxContent":
                _boxes.AddRange(place.IsHidden ? [] : [part]);
                break;
            case "sdt" when IsPlaceholder(part):
            case "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "del" or "moveFrom" or "delText" or "delInstrText" or "rt":
                break;
            default:
                TakeInline(part, place);
                break;
        }
    }

    /// <summary>Takes characters, or an element that stands for one.</summary>
    /// <returns>Whether it is one of these.</returns>
    private bool TakeCharacters(XmlPart part, Place place)
    {
        var character = part.Name switch
        {
            "tab" or "ptab" => "\t",
            "br" or "cr" => " ",
            "noBreakHyphen" => "\u2011",
            "softHyphen" => "\u00AD",
            "sym" => Symbol(part.Attribute("char")),
            _ => null,
        };
        if ((character is null && part.Name != "t") || place.IsHidden || _fields.Any(field => !field.IsShown))
        {
            return character is not null || part.Name == "t";
        }

        var start = _length;
        if (character is not null)
        {
            Add(character, part.Span);
        }
        else
        {
            TakeText(part, place.Language);
        }

        if (_length > start)
        {
            var isKept = isSigned || place.IsMade || _fields.Any(field => !field.IsLink);
            _runs.Add(new DocxRun(TextSpan.FromBounds(start, _length), isKept ? CopyEscape.Kept : part.Name == "t" ? CopyEscape.None : CopyEscape.Fixed, part));
        }

        return true;
    }

    /// <summary>Each white space is a space here; at the ends it counts only where the element says so.</summary>
    private void TakeText(XmlPart part, string? language)
    {
        var text = part.Decoded();
        _text.From = text;
        var words = part.Attribute("space") == "preserve" ? text.Text : text.Text.Trim(' ', '\t', '\r', '\n');
        var first = words.Length == 0 ? 0 : text.Text.IndexOf(words, StringComparison.Ordinal);
        for (var at = first; at < first + words.Length;)
        {
            var length = text.Text.AsSpan(at, first + words.Length - at).IndexOfAny('\t', '\r', '\n');
            length = length < 0 ? first + words.Length - at : length;
            _text.Take(new TextSpan(at, length), CopyEscape.None);
            at += length;
            if (at < first + words.Length)
            {
                _text.Take(" ", new TextSpan(at++, 1), CopyEscape.None);
            }
        }

        _length += words.Length;
        if (language is not null)
        {
            _languages[language] = _languages.GetValueOrDefault(language) + words.Length;
        }
    }

    /// <returns>Whether the element belongs to a field.</returns>
    private bool TakeField(XmlPart part, Place place)
    {
        switch (part.Name)
        {
            case "fldSimple":
                TakeInline(part, place with { IsMade = !DocxField.IsLinkCode(part.Attribute("instr") ?? "") });
                return true;
            case "instrText":
                AddCode(part.Words);
                return true;
            case "fldChar":
                Turn(part.Attribute("fldCharType"));
                return true;
            default:
                return false;
        }
    }

    private void AddCode(string code)
    {
        if (_fields.TryPeek(out var field))
        {
            field.AddCode(code);
        }
    }

    private void Turn(string? type)
    {
        if (type == "begin" && !IgnoresFields)
        {
            _fields.Push(new DocxField());
        }
        else if (_fields.TryPeek(out var field))
        {
            field.IsShown = true;
            _ = type == "end" ? _fields.Pop() : field;
        }
    }

    private void Add(string character, TextSpan written)
    {
        _text.From = new OriginText("");
        _text.Take(character, written, CopyEscape.Fixed);
        _length += character.Length;
    }

    /// <summary>A place for text that nobody has filled yet.</summary>
    private static bool IsPlaceholder(XmlPart content) => content["sdtPr"]?["showingPlcHdr"].IsOn() == true;

    /// <summary>Fonts of symbols keep theirs where Unicode has no characters.</summary>
    private static string Symbol(string? code) =>
        ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) && unit >= ' ' && (char)unit is var c && !char.IsSurrogate(c) && c is < '\uE000' or > '\uF8FF'
            ? c.ToString()
            : CopyBuilder.ObjectMark.ToString();

    /// <summary>What holds for characters where they stand.</summary>
    /// <param name="Paragraph">The properties of the paragraph.</param>
    /// <param name="IsMade">Whether the program makes them.</param>
    private readonly record struct Place(XmlPart? Paragraph, bool IsHidden = false, bool IsMade = false, string? Language = null);
}
