using System.Globalization;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Cli.Output;

/// <summary>The part of a source line around some words, short enough for the terminal.</summary>
/// <param name="Before">What stands before the words, with "…" where the line is cut.</param>
/// <param name="Words">The words; of words on several lines, those on the first.</param>
internal readonly record struct SourceExcerpt(string Before, string Words, string After)
{
    private const string Cut = "…";

    public static SourceExcerpt Of(string text, LineMap lines, TextSpan span, int width)
    {
        var line = lines.LineSpan(lines.PositionOf(span.Start).Line);
        var lineEnd = line.Start + text.AsSpan(line.Start, line.Length).TrimEnd("\r\n").Length;
        var wordsEnd = Math.Clamp(span.End, span.Start, Math.Max(span.Start, lineEnd));
        var room = Math.Max(20, width - (wordsEnd - span.Start));
        var start = Math.Max(line.Start, span.Start - (room * 2 / 3));
        var end = Math.Min(lineEnd, wordsEnd + Math.Max(0, room - (span.Start - start)));
        start = AtWord(text, start, line.Start, span.Start);
        end = BeforeWord(text, end, lineEnd, wordsEnd);
        return new SourceExcerpt(
            (start > line.Start ? Cut : "") + Printable.Line(text[start..span.Start]),
            Printable.Line(text[span.Start..wordsEnd]),
            Printable.Line(text[wordsEnd..Math.Max(wordsEnd, end)]) + (end < lineEnd ? Cut : ""));
    }

    /// <summary>How many columns of a terminal the text takes: two for East Asian and emoji, none for marks that combine.</summary>
    public static int Cells(string text)
    {
        var cells = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            cells += Spectre.Console.Rendering.Segment.CellCount([new Spectre.Console.Rendering.Segment(FirstRune(elements.GetTextElement()))]);
        }

        return cells;
    }

    private static string FirstRune(string element) => char.IsSurrogatePair(element, 0) ? element[..2] : element[..1];

    private static int AtWord(string text, int start, int lineStart, int limit)
    {
        while (start > lineStart && start < limit && text[start - 1] != ' ')
        {
            start++;
        }

        return start;
    }

    private static int BeforeWord(string text, int end, int lineEnd, int limit)
    {
        while (end < lineEnd && end > limit && text[end] != ' ')
        {
            end--;
        }

        return end;
    }
}
