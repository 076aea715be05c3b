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

    /// <summary>The first hit that begins at one of some tokens. A function of its own, because in most sentences the phrase can begin nowhere.</summary>
    /// <param name="from">The token of the last bit of <paramref name="beginnings"/>.</param>
    /// <param name="first">The lists of words that the phrase can begin with.</param>
    private bool TryAt(int from, ulong beginnings, ulong first, out PhraseHit hit)
    {
        var start = _tree.Lexicon.Phrases.Phrases[_phrase].Start;
        var tokens = _tree.Tokens;
        var matcher = new PhraseMatcher(_tree.Lexicon, tokens, _tree.Bits.Filters);
        matcher.Sentence = _needs;
        for (; beginnings != 0; beginnings &= beginnings - 1)
        {
            // A hyphen has the bits of the token behind it too: what the bits let through is asked again.
            var i = from + BitOperations.TrailingZeroCount(beginnings);
            if ((first & PhraseIndex.NextMaskOf(tokens[i])) != 0 && matcher.CouldBegin(start, i) && matcher.TryMatch(start, i, insideCompounds: false, out var behind))
            {
                hit = new PhraseHit(_phrase, i, behind, matcher.ReportFirst, matcher.ReportEnd);
                return true;
            }
        }

        hit = default;
        return false;
    }
}
