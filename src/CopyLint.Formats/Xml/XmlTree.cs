using System.Xml;
using CopyLint.Formats.Origins;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Xml;

/// <summary>
/// Reads an XML text. The library's reader says whether it is well formed and what follows what; where things stand is read off the
/// text itself, as all markup is seen in order. Declarations of a DOCTYPE are refused and nothing outside the text is opened.
/// </summary>
internal sealed class XmlTree
{
    private const int Deepest = 256;

    private readonly OriginText _source;
    private readonly string _text;
    private readonly Stack<XmlPart> _open = new();
    private int _end;

    private XmlTree(OriginText source)
    {
        _source = source;
        _text = source.Text;
    }

    /// <summary>The outermost element, as far as it could be read; null where there is none.</summary>
    public XmlPart? Root { get; private set; }

    /// <summary>Why the text could not be read to its end; null where it was.</summary>
    public FormatError? Error { get; private set; }

    public static XmlTree Read(OriginText source)
    {
        var tree = new XmlTree(source);
        tree.Read();
        return tree;
    }

    private void Read()
    {
        var prolog = XmlProlog.Of(_text);
        if (prolog.Declarations >= 0)
        {
            Error = new FormatError("The DOCTYPE declares things of its own. Such XML is not read, as it can grow without bound; only a DOCTYPE that names an outside file is passed over.", prolog.Declarations);
            return;
        }

        Error = DeclaredEncoding.Problem(_text);
        _end = prolog.Root;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(prolog.Start == 0 ? _text : _text[prolog.Start..]), settings);
        try
        {
            while (Error is null && reader.Read())
            {
                Take(reader);
            }
        }
        catch (XmlException wrong)
        {
            var line = LineStart(prolog.Start, wrong.LineNumber);
            Error = new FormatError($"This is no well-formed XML: {Reason(wrong)}", Math.Min(_text.Length, line + Math.Max(0, wrong.LinePosition - 1)));
        }
    }

    private void Take(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Begin(reader);
                break;
            case XmlNodeType.EndElement:
                TakeCharacters();
                _end = Behind(">");
                _open.Pop().End(_end);
                break;
            case XmlNodeType.CDATA:
                TakeSection();
                break;
            case XmlNodeType.Comment when _open.Count > 0:
                TakeCharacters();
                _end = Behind("-->");
                break;
            case XmlNodeType.ProcessingInstruction when _open.Count > 0:
                TakeCharacters();
                _end = Behind("?>");
                break;
            default:
                break;
        }
    }

    private void Begin(XmlReader reader)
    {
        TakeCharacters();
        if (_open.Count >= Deepest)
        {
            Error = new FormatError($"Elements are nested more than {Deepest} deep.", _end);
            return;
        }

        var part = XmlPart.Element(_source, reader.LocalName, reader.NamespaceURI, _end);
        if (_open.TryPeek(out var outer))
        {
            outer.Add(part);
        }

        Root ??= part;
        TakeAttributes(part);
        if (reader.IsEmptyElement)
        {
            part.End(_end);
        }
        else
        {
            _open.Push(part);
        }
    }

    /// <summary>Goes over a start tag.</summary>
    private void TakeAttributes(XmlPart part)
    {
        var at = _text.AsSpan(_end).IndexOfAny(" \t\r\n>") + _end;
        while (_text[at] != '>')
        {
            var quote = _text.AsSpan(at).IndexOfAny("\"'>") + at;
            if (_text[quote] == '>')
            {
                at = quote;
                break;
            }

            var name = _text.AsSpan(at, quote - at).TrimEnd("= \t\r\n").TrimStart();
            var close = _text.IndexOf(_text[quote], quote + 1);
            if (!name.StartsWith("xmlns", StringComparison.Ordinal))
            {
                part.AddAttribute(name[(name.IndexOf(':') + 1)..].ToString(), TextSpan.FromBounds(quote + 1, close));
            }

            at = close + 1;
        }

        _end = at + 1;
    }

    /// <summary>Takes what stands before the next markup.</summary>
    private void TakeCharacters()
    {
        var next = _text.IndexOf('<', _end);
        if (next > _end && _open.TryPeek(out var part))
        {
            part.Add(XmlPart.Characters(_source, TextSpan.FromBounds(_end, next)));
        }

        _end = next;
    }

    private void TakeSection()
    {
        TakeCharacters();
        var start = _end + "<![CDATA[".Length;
        _end = Behind("]]>");
        if (_open.TryPeek(out var part))
        {
            part.Add(XmlPart.Section(_source, TextSpan.FromBounds(start, _end - "]]>".Length)));
        }
    }

    private int Behind(string mark) => _text.IndexOf(mark, _end, StringComparison.Ordinal) + mark.Length;

    /// <summary>Where a line starts, as the library counts lines.</summary>
    private int LineStart(int from, int line)
    {
        var at = from;
        for (; line > 1 && at < _text.Length; line--)
        {
            var length = _text.AsSpan(at).IndexOfAny('\r', '\n');
            at = length < 0 ? _text.Length : at + length + (_text.AsSpan(at + length).StartsWith("\r\n") ? 2 : 1);
        }

        return at;
    }

    /// <summary>The library's own words without the place, which is said otherwise.</summary>
    private static string Reason(XmlException wrong)
    {
        var place = wrong.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return place < 0 ? wrong.Message : wrong.Message[..place];
    }
}
