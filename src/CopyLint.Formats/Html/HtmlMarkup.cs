using System.Collections.Frozen;
using System.Runtime.InteropServices;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Html;

/// <summary>
/// The elements and characters of HTML, in order, each element with the end of what it holds. AngleSharp's tokenizer says
/// where tags begin and end; its tree is not used, because there characters have no places. Inline elements that say
/// nothing of their words are left out. Parsing never fails, but for what is nested too deeply.
/// </summary>
internal sealed class HtmlMarkup
{
    /// <summary>As deep as browsers go.</summary>
    private const int Deepest = 512;

    private static readonly FrozenDictionary<string, HtmlParseMode> s_modes = new Dictionary<string, HtmlParseMode>(StringComparer.Ordinal)
    {
        ["title"] = HtmlParseMode.RCData,
        ["textarea"] = HtmlParseMode.RCData,
        ["style"] = HtmlParseMode.Rawtext,
        ["xmp"] = HtmlParseMode.Rawtext,
        ["iframe"] = HtmlParseMode.Rawtext,
        ["noembed"] = HtmlParseMode.Rawtext,
        ["noframes"] = HtmlParseMode.Rawtext,
        ["script"] = HtmlParseMode.Script,
        ["plaintext"] = HtmlParseMode.Plaintext,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly List<HtmlPart> _parts = [];
    private readonly List<int> _open = [];
    private readonly TextSpan _span;
    private readonly bool _isXml;
    private readonly int[] _lengths;

    private HtmlMarkup(string text, TextSpan span)
    {
        Text = text;
        _span = span;
        _isXml = text.AsSpan(span.Start, Math.Min(span.Length, 2048)).Contains("http://www.w3.org/1999/xhtml", StringComparison.Ordinal);
        Read();
        _lengths = Lengths();
    }

    public string Text { get; }

    public ReadOnlySpan<HtmlPart> Parts => CollectionsMarshal.AsSpan(_parts);

    /// <summary>Why the rest could not be read, or null.</summary>
    public FormatError? Error { get; private set; }

    public static HtmlMarkup Parse(string text, TextSpan span) => new(text, span);

    /// <summary>How many characters there are in a range of parts, but for those of scripts and the like.</summary>
    public int TextLength(int first, int end) => _lengths[end] - _lengths[first];

    private void Read()
    {
        using var source = new TextSource(Text.Substring(_span.Start, _span.Length));
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { IsNotConsumingCharacterReferences = true };
        while (Error is null)
        {
            // Tokens tile the text, but for the last one: some states of the tokenizer end behind it.
            var start = Math.Min(source.Index, _span.Length);
            var token = tokenizer.Get();
            var span = TextSpan.FromBounds(_span.Start + start, _span.Start + Math.Clamp(source.Index, start, _span.Length));
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    CloseDownTo(0);
                    return;
                case HtmlTokenType.Character:
                    _parts.Add(new HtmlPart(span, null, _parts.Count + 1));
                    break;
                case HtmlTokenType.StartTag:
                    tokenizer.State = Open((HtmlTagToken)token, span);
                    break;
                case HtmlTokenType.EndTag:
                    Close(token.Name);
                    break;
            }
        }

        CloseDownTo(0);
    }

    private HtmlParseMode Open(HtmlTagToken tag, TextSpan span)
    {
        var part = new HtmlPart(span, tag, _parts.Count + 1);
        if (HtmlElements.IsTransparent(part))
        {
            return HtmlParseMode.PCData;
        }

        CloseBefore(part.Name);
        _parts.Add(part);
        if (HtmlElements.IsVoid(part.Name) || (_isXml && tag.IsSelfClosing))
        {
            return HtmlParseMode.PCData;
        }

        if (_open.Count == Deepest)
        {
            Error = new FormatError($"HTML is read to a depth of {Deepest} elements; here are more.", span.Start);
        }

        _open.Add(_parts.Count - 1);
        return s_modes.GetValueOrDefault(part.Name, HtmlParseMode.PCData);
    }

    /// <summary>Closes what an element ends by beginning: a paragraph the one before it, a cell the one before it.</summary>
    private void CloseBefore(string name)
    {
        foreach (var ended in HtmlElements.EndedBy(name))
        {
            Close(ended, HtmlElements.FenceOf(ended));
        }
    }

    private void Close(string name) => Close(name, HtmlElements.FenceOf(name));

    private void Close(string name, ReadOnlySpan<string> fence)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _parts[_open[i]].Name;
            if (open == name)
            {
                CloseDownTo(i);
                return;
            }

            if (fence.Contains(open))
            {
                return;
            }
        }
    }

    private void CloseDownTo(int depth)
    {
        for (var i = _open.Count - 1; i >= depth; i--)
        {
            _parts[_open[i]] = _parts[_open[i]] with { End = _parts.Count };
        }

        _open.RemoveRange(depth, _open.Count - depth);
    }

    private int[] Lengths()
    {
        var lengths = new int[_parts.Count + 1];
        var skipped = 0;
        for (var i = 0; i < _parts.Count; i++)
        {
            skipped = _parts[i].Tag is not null && HtmlElements.IsSkipped(_parts[i]) ? Math.Max(skipped, _parts[i].End) : skipped;
            lengths[i + 1] = lengths[i] + (_parts[i].Tag is null && i >= skipped ? _parts[i].Span.Length : 0);
        }

        return lengths;
    }
}
