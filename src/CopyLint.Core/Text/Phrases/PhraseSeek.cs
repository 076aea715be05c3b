using System.Numerics;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>Looks for a phrase that is only asked for (<see cref="Phrase.IsAsked"/>) among tokens of one sentence.</summary>
/// <param name="needs">The needs that the sentence meets.</param>
internal readonly ref struct PhraseSeek(StoryTree tree, int phrase, ulong needs)
{
    /// <summary>How many tokens are looked at together, a bit for each.</summary>
    private const int Together = 64;

    private readonly StoryTree _tree = tree;
    private readonly int _phrase = phrase;
    private readonly ulong _needs = needs;

    /// <summary>The first hit that begins at a token from <paramref name="from"/> up to <paramref name="end"/>.</summary>
    public bool TryNext(int from, int end, out PhraseHit hit)
    {
        ref readonly var asked = ref _tree.Lexicon.Phrases.Walk.Asked[_phrase];
        var filters = _tree.Bits.Filters;
        for (; from < end; from += Together)
        {
            var beginnings = ListBits.Pairs(filters, from, Math.Min(from + Together, end), asked.First, asked.Next);
            if (beginnings != 0 && TryAt(from, beginnings, asked.First, out hit))
            {
                return true;
            }
        }

        hit = default;
        return false;
    }

    /// <summary>Whether a hit that begins at a token from <paramref name="from"/> up to <paramref name="end"/> lies over the token <paramref name="first"/> or one behind it. What is too far before that is not looked at.</summary>
    public bool AnyOver(int from, int first, int end)
    {
        ref readonly var asked = ref _tree.Lexicon.Phrases.Walk.Asked[_phrase];
        var filters = _tree.Bits.Filters;
        for (from = Math.Max(from, first - _tree.Lexicon.Phrases.LongestOf(_phrase) + 1); from < end; from += Together)
        {
            var beginnings = ListBits.Pairs(filters, from, Math.Min(from + Together, end), asked.First, asked.Next);
            if (beginnings != 0 && AnyOverAt(from, beginnings, asked.First, first))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first hit that begins at one of some tokens. A function of its own, because in most sentences the phrase can begin nowhere.</summary>
    /// <param name="from">The token of the last bit of <paramref name="beginnings"/>.</param>
    /// <param name="first">The lists of words that the phrase can begin with.</param>
    private bool TryAt(int from, ulong beginnings, ulong first, out PhraseHit hit)
    {
        var matcher = new PhraseMatcher(_tree.Lexicon, _tree.Tokens, _tree.Bits.Filters, _needs);
        for (; beginnings != 0; beginnings &= beginnings - 1)
        {
            var i = from + BitOperations.TrailingZeroCount(beginnings);
            if (TryMatch(ref matcher, i, first, out var behind))
            {
                hit = new PhraseHit(_phrase, i, behind, matcher.ReportFirst, matcher.ReportEnd);
                return true;
            }
        }

        hit = default;
        return false;
    }

    /// <summary>Whether a hit that begins at one of some tokens ends behind another. The nearest come first, for they are likeliest to.</summary>
    /// <inheritdoc cref="TryAt"/>
    private bool AnyOverAt(int from, ulong beginnings, ulong first, int token)
    {
        var matcher = new PhraseMatcher(_tree.Lexicon, _tree.Tokens, _tree.Bits.Filters, _needs);
        while (beginnings != 0)
        {
            var last = BitOperations.Log2(beginnings);
            beginnings ^= 1UL << last;
            if (TryMatch(ref matcher, from + last, first, out var behind) && behind > token)
            {
                return true;
            }
        }

        return false;
    }

    /// <remarks>A hyphen has the bits of the token behind it too: what they let through is asked again.</remarks>
    private bool TryMatch(ref PhraseMatcher matcher, int token, ulong first, out int end)
    {
        var start = _tree.Lexicon.Phrases.Phrases[_phrase].Start;
        end = token;
        return (_tree.Tokens[token].Kind != TokenKind.Hyphen || (first & PhraseIndex.MarkMask) != 0)
            && matcher.CouldBegin(start, token) && matcher.TryMatch(start, token, insideCompounds: false, out end);
    }
}
