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
    public bool Overlaps(StoryTree tree, int first, int end)
    {
        if (Phrases.IsEmpty)
        {
            return false;
        }

        var hits = tree.Hits;
        for (var i = FirstFrom(hits, first - LongestMatch); i < hits.Length && hits[i].First < end; i++)
        {
            if (hits[i].End > first && Contains(hits[i].Phrase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the hit is the longest of the patterns' hits that begin with its first token (of equals, the first).</summary>
    public bool IsLongest(StoryTree tree, PhraseHit hit)
    {
        var hits = tree.Hits;
        var isBefore = true;
        for (var i = FirstFrom(hits, hit.First); i < hits.Length && hits[i].First == hit.First; i++)
        {
            isBefore &= hits[i] != hit;
            if ((hits[i].End > hit.End || (isBefore && hits[i].End == hit.End)) && Contains(hits[i].Phrase))
            {
                return false;
            }
        }

        return true;
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
