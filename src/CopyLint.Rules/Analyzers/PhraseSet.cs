using System.Collections.Immutable;
using CopyLint.Syntax;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Analyzers;

/// <summary>A few patterns of one rule, by their index in the phrase index.</summary>
public sealed record PhraseSet(ImmutableArray<int> Phrases)
{
    /// <summary>No match of a pattern is longer, in tokens.</summary>
    private const int LongestMatch = 96;

    public static PhraseSet Empty { get; } = new([]);

    public bool Contains(int phrase) => Phrases.Contains(phrase);

    /// <summary>Whether one of the patterns matched over a part of the span.</summary>
    public bool Overlaps(StoryTree tree, TextSpan span)
    {
        if (Phrases.IsEmpty)
        {
            return false;
        }

        var first = tree.TokenAt(span.Start);
        return Overlaps(tree, first, Math.Max(first + 1, tree.TokenAt(span.End)));
    }

    /// <summary>Whether one of the patterns matched over one of the tokens.</summary>
    public bool Overlaps(StoryTree tree, int first, int end) =>
        !Phrases.IsEmpty && OverlapsFrom(tree, FirstFrom(tree.Hits, first - LongestMatch), first, end);

    /// <summary>Whether one of the patterns matched over one of the tokens of the hit at <paramref name="index"/>.</summary>
    public bool OverlapsHit(StoryTree tree, int index)
    {
        if (Phrases.IsEmpty)
        {
            return false;
        }

        var hits = tree.Hits;
        var from = index;
        while (from > 0 && hits[from - 1].First >= hits[index].First - LongestMatch)
        {
            from--;
        }

        return OverlapsFrom(tree, from, hits[index].First, hits[index].End);
    }

    /// <summary>Whether the hit at <paramref name="index"/> is the longest of the patterns' hits that begin with its first token (of equals, the first).</summary>
    public bool IsLongest(StoryTree tree, int index)
    {
        var hits = tree.Hits;
        var (first, end) = (hits[index].First, hits[index].End);
        for (var i = index - 1; i >= 0 && hits[i].First == first; i--)
        {
            if (hits[i].End >= end && Contains(hits[i].Phrase))
            {
                return false;
            }
        }

        for (var i = index + 1; i < hits.Length && hits[i].First == first; i++)
        {
            if (hits[i].End > end && Contains(hits[i].Phrase))
            {
                return false;
            }
        }

        return true;
    }

    private bool OverlapsFrom(StoryTree tree, int from, int first, int end)
    {
        var hits = tree.Hits;
        for (var i = from; i < hits.Length && hits[i].First < end; i++)
        {
            if (hits[i].End > first && Contains(hits[i].Phrase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Index of the first hit that begins at the token or after it.</summary>
    private static int FirstFrom(ReadOnlySpan<PhraseHit> hits, int token)
    {
        int low = 0, high = hits.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (hits[middle].First < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
