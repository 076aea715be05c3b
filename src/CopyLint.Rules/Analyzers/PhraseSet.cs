using System.Collections.Immutable;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Analyzers;

/// <summary>A few patterns of one rule, by their index in the phrase index.</summary>
public sealed record PhraseSet(ImmutableArray<int> Phrases)
{
    /// <summary>How many characters have so few tokens that they are gone through and not searched.</summary>
    private const int Short = 64;

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
        return Overlaps(tree, first, Math.Max(first + 1, span.Length <= Short ? EndOf(tree, first, span.End) : tree.TokenAt(span.End)));
    }

    private static int EndOf(StoryTree tree, int token, int position)
    {
        var tokens = tree.Tokens;
        while (token < tokens.Length && tokens[token].Start < position)
        {
            token++;
        }

        return token;
    }

    /// <summary>Whether one of the patterns matched over one of the tokens.</summary>
    public bool Overlaps(StoryTree tree, int first, int end) => !Phrases.IsEmpty && tree.HasHitOver(Phrases.AsSpan(), first, end);

    /// <summary>Whether one of the patterns matched over one of the tokens of the hit at <paramref name="index"/>.</summary>
    public bool OverlapsHit(StoryTree tree, int index) => Overlaps(tree, tree.Hits[index].First, tree.Hits[index].End);

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
}
