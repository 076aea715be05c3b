using System.Collections.Immutable;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Origins;

/// <summary>
/// Where the words of a story come from. Words that were read out of a text that was itself read out of another, such as
/// HTML in a string of JSON, have a map for each step; positions go through all of them. Immutable.
/// </summary>
public sealed class OriginMap
{
    private readonly ImmutableArray<OriginPiece> _pieces;

    /// <param name="pieces">In the order of the story, without overlaps; what stands between them comes from nowhere.</param>
    internal OriginMap(ImmutableArray<OriginPiece> pieces)
    {
        _pieces = pieces;
    }

    /// <summary>Of a story that is its file, word for word.</summary>
    public static OriginMap Whole(int length) => new([new OriginPiece(0, length, 0, length, CopyEscape.None, null)]);

    /// <summary>The runs of the file that the words come from, in order: more than one where markup stands between them. Never empty.</summary>
    public ImmutableArray<TextSpan> Map(TextSpan span)
    {
        var runs = new List<TextSpan>();
        for (var i = FirstEndingAfter(span.Start); i < _pieces.Length && _pieces[i].Copy < span.End; i++)
        {
            AddOutward(runs, _pieces[i].Outer, SourceOf(_pieces[i], span));
        }

        if (runs.Count == 0)
        {
            AddPlace(runs, span.Start);
        }

        return [.. runs];
    }

    /// <summary>The change that has the same effect in the file; null where it would reach over markup, or into half an escape.</summary>
    public TextChange? Map(TextChange change)
    {
        var (first, last) = PiecesOf(change.Span);
        if (first < 0 || !IsWhole(_pieces[first], change.Span) || !IsWhole(_pieces[last], change.Span))
        {
            return null;
        }

        var (start, end) = (SourceOf(_pieces[first], change.Span).Start, SourceOf(_pieces[last], change.Span).End);
        for (var i = first; i < last; i++)
        {
            if (_pieces[i].SourceEnd != _pieces[i + 1].Source || _pieces[i].CopyEnd != _pieces[i + 1].Copy || _pieces[i].Escape != _pieces[i + 1].Escape || _pieces[i].Outer != _pieces[i + 1].Outer)
            {
                return null;
            }
        }

        if ((start == end && !change.Span.IsEmpty) || _pieces[first].Escape.Write(change.NewText ?? "") is not { } written)
        {
            return null;
        }

        var mapped = new TextChange(TextSpan.FromBounds(start, end), written);
        return _pieces[first].Outer is { } outer ? outer.Map(mapped) : mapped;
    }

    /// <summary>The pieces that a change reaches into; of an insertion the piece that it follows or precedes. Below 0 for none.</summary>
    private (int First, int Last) PiecesOf(TextSpan span)
    {
        var first = FirstEndingAfter(span.Start);
        if (span.IsEmpty)
        {
            var isBehind = first > 0 && _pieces[first - 1].CopyEnd == span.Start;
            var isBefore = first < _pieces.Length && _pieces[first].Copy <= span.Start;
            return isBehind ? (first - 1, first - 1) : isBefore ? (first, first) : (-1, -1);
        }

        var last = first;
        while (last + 1 < _pieces.Length && _pieces[last + 1].Copy < span.End)
        {
            last++;
        }

        return first < _pieces.Length && _pieces[first].Copy <= span.Start && _pieces[last].CopyEnd >= span.End ? (first, last) : (-1, -1);
    }

    /// <summary>Whether the change takes all of a piece that cannot be divided, or none of it.</summary>
    private static bool IsWhole(in OriginPiece piece, TextSpan span) =>
        piece.IsVerbatim || (span.Start <= piece.Copy && span.End >= piece.CopyEnd) || (span.IsEmpty && (span.Start == piece.Copy || span.Start == piece.CopyEnd));

    private static TextSpan SourceOf(in OriginPiece piece, TextSpan span)
    {
        if (piece.IsVerbatim)
        {
            var from = Math.Clamp(span.Start, piece.Copy, piece.CopyEnd) - piece.Copy;
            var to = Math.Clamp(span.End, piece.Copy, piece.CopyEnd) - piece.Copy;
            return TextSpan.FromBounds(piece.Source + from, piece.Source + to);
        }

        return span.IsEmpty
            ? new TextSpan(span.Start <= piece.Copy ? piece.Source : piece.SourceEnd, 0)
            : TextSpan.FromBounds(piece.Source, piece.SourceEnd);
    }

    /// <summary>Adds the place of a position that no piece reaches into: behind the piece before it.</summary>
    private void AddPlace(List<TextSpan> runs, int position)
    {
        var next = FirstEndingAfter(position);
        if (next < _pieces.Length && (_pieces[next].Copy <= position || next == 0))
        {
            AddOutward(runs, _pieces[next].Outer, new TextSpan(SourceOf(_pieces[next], new TextSpan(position, 0)).Start, 0));
        }
        else if (next > 0)
        {
            AddOutward(runs, _pieces[next - 1].Outer, new TextSpan(_pieces[next - 1].SourceEnd, 0));
        }
        else
        {
            runs.Add(default);
        }
    }

    private int FirstEndingAfter(int position) => _pieces.AsSpan().CountBefore(position, static (piece, at) => piece.CopyEnd <= at);

    private static void AddOutward(List<TextSpan> runs, OriginMap? outer, TextSpan source)
    {
        if (outer is null)
        {
            Add(runs, source);
            return;
        }

        foreach (var run in outer.Map(source))
        {
            Add(runs, run);
        }
    }

    private static void Add(List<TextSpan> runs, TextSpan run)
    {
        if (runs.Count > 0 && runs[^1].End == run.Start)
        {
            runs[^1] = TextSpan.FromBounds(runs[^1].Start, run.End);
        }
        else
        {
            runs.Add(run);
        }
    }
}
