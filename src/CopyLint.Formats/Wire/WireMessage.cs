using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Wire;

/// <summary>One message of an agency, cut where its control characters say.</summary>
/// <param name="Span">From the start of its header to the end of transmission.</param>
/// <param name="Header">The lines before its text.</param>
/// <param name="Lines">The lines of its text; where no character says where that starts, all but the first line.</param>
/// <param name="Trailer">What stands behind its text; empty where no character says where that ends.</param>
internal sealed record WireMessage(TextSpan Span, ImmutableArray<WireLine> Header, ImmutableArray<WireLine> Lines, WireLine Trailer)
{
    public const char StartOfHeader = '\u0001';
    public const char StartOfText = '\u0002';
    public const char EndOfText = '\u0003';
    public const char EndOfTransmission = '\u0004';
    public const char Synchronous = '\u0016';
    public const char UnitSeparator = '\u001F';

    /// <summary>The messages of a file; a file without control characters, as many stores keep them, is one.</summary>
    public static IEnumerable<WireMessage> In(string text)
    {
        var start = Math.Max(0, text.IndexOf(StartOfHeader));
        while (start < text.Length)
        {
            var next = text.IndexOf(StartOfHeader, start + 1);
            next = next < 0 ? text.Length : next;
            var end = text.IndexOf(EndOfTransmission, start, next - start);
            yield return Cut(text, TextSpan.FromBounds(start, end < 0 ? next : end + 1));
            start = next;
        }
    }

    private static WireMessage Cut(string text, TextSpan span)
    {
        var begin = text.IndexOf(StartOfText, span.Start, span.Length);
        var end = text.IndexOf(EndOfText, Math.Max(begin, span.Start), span.End - Math.Max(begin, span.Start));
        var last = end < 0 ? span.End : end;
        var trailer = new WireLine(text, TextSpan.FromBounds(end < 0 ? span.End : end + 1, span.End));
        if (begin >= 0)
        {
            return new WireMessage(span, LinesIn(text, span.Start + 1, begin), LinesIn(text, begin + 1, last), trailer);
        }

        var lines = LinesIn(text, span.Start, last);
        return new WireMessage(span, lines[..Math.Min(1, lines.Length)], lines[Math.Min(1, lines.Length)..], trailer);
    }

    private static ImmutableArray<WireLine> LinesIn(string text, int start, int end)
    {
        var lines = ImmutableArray.CreateBuilder<WireLine>();
        while (start < end)
        {
            var length = text.AsSpan(start, end - start).IndexOfAny('\r', '\n');
            length = length < 0 ? end - start : length;
            lines.Add(new WireLine(text, new TextSpan(start, length)));
            start += length;
            start += text.AsSpan(start, end - start).StartsWith("\r\n") ? 2 : 1;
        }

        return lines.ToImmutable();
    }
}
