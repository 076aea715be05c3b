using System.Globalization;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;
using Spectre.Console.Rendering;

namespace CopyLint.Cli.Output;

/// <summary>The part of a source line around some words, short enough for the terminal.</summary>
/// <param name="Before">What stands before the words, with "…" where the line is cut.</param>
/// <param name="Words">The words; of words on several lines, those on the first.</param>
internal readonly record struct SourceExcerpt(string Before, string Words, string After)
{
    private const string Cut = "…";

    /// <summary>How many columns are kept for what stands around long words, and how far a cut moves to reach a space.</summary>
    private const int LeastAround = 20;

    /// <param name="width">The columns of the terminal that it may take.</param>
    public static SourceExcerpt Of(string text, LineMap lines, TextSpan span, int width)
    {
        var line = lines.LineSpan(lines.PositionOf(span.Start).Line);
        var lineEnd = line.Start + text.AsSpan(line.Start, line.Length).TrimEnd("\r\n").Length;
        var wordsEnd = Math.Clamp(span.End, span.Start, Math.Max(span.Start, lineEnd));
        var shownEnd = EndOf(text, span.Start, wordsEnd, width - LeastAround);
        var room = width - (2 * Cut.Length) - Cells(text[span.Start..shownEnd]);
        var start = StartOf(text, span.Start, line.Start, room * 2 / 3);
        start = start == line.Start ? start : AtWord(text, start, span.Start);
        var before = Printable.Line(text[start..span.Start]);
        if (shownEnd < wordsEnd)
        {
            return new SourceExcerpt((start > line.Start ? Cut : "") + before, Printable.Line(text[span.Start..shownEnd]), Cut);
        }

        var end = EndOf(text, wordsEnd, Math.Max(wordsEnd, lineEnd), room - Cells(before));
        end = end >= lineEnd ? end : BeforeWord(text, end, wordsEnd);
        return new SourceExcerpt(
            (start > line.Start ? Cut : "") + before,
            Printable.Line(text[span.Start..wordsEnd]),
            Printable.Line(text[wordsEnd..end]) + (end < lineEnd || span.End > lineEnd ? Cut : ""));
    }

    /// <summary>How many columns of a terminal the text takes: two for East Asian and emoji, none for marks that combine.</summary>
    public static int Cells(string text)
    {
        var cells = 0;
        for (var at = 0; at < text.Length;)
        {
            cells += CellsAt(text, at, out var length);
            at += length;
        }

        return cells;
    }

    /// <summary>Where text from the start ends that takes no more than so many columns.</summary>
    public static int EndOf(string text, int start, int limit, int cells)
    {
        var at = start;
        while (at < limit && (cells -= CellsAt(text, at, out var length)) >= 0)
        {
            at += length;
        }

        return Math.Min(at, limit);
    }

    /// <summary>Where text up to the end begins that takes no more than so many columns.</summary>
    private static int StartOf(string text, int end, int limit, int cells)
    {
        var at = end;
        while (at > limit)
        {
            // A character as it is seen rarely has more than a few marks, so it is looked for near its end.
            var from = Math.Max(limit, at - 16);
            var elements = StringInfo.ParseCombiningCharacters(text[from..at]);
            var before = from + elements[^1];
            cells -= CellsAt(text, before, out _);
            if (cells < 0)
            {
                break;
            }

            at = before;
        }

        return at;
    }

    private static int CellsAt(string text, int at, out int length)
    {
        length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
        var first = char.IsSurrogatePair(text, at) ? text.Substring(at, 2) : text.Substring(at, 1);
        return Segment.CellCount([new Segment(Printable.Line(first))]);
    }

    private static int AtWord(string text, int start, int limit)
    {
        var space = text.AsSpan(start, Math.Min(LeastAround, limit - start)).IndexOf(' ');
        return space < 0 ? start : start + space + 1;
    }

    private static int BeforeWord(string text, int end, int limit)
    {
        var from = Math.Max(limit, end - LeastAround);
        var space = text.AsSpan(from, end - from + 1).LastIndexOf(' ');
        return space < 0 ? end : from + space;
    }
}
