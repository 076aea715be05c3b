using System.Numerics;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>Looks for a phrase that is only asked for (<see cref="Phrase.IsAsked"/>) among tokens of one sentence.</summary>
internal ref struct PhraseSeek
{
    /// <summary>How many tokens are looked at together, a bit for each.</summary>
    private const int Together = 64;

    private readonly int _phrase;
    private readonly int _start;
    private readonly ref readonly AskedPhrase _asked;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<ulong> _filters;
    private PhraseMatcher _matcher;

    public PhraseSeek(StoryTree tree, int phrase, in SentenceFilter sentence)
    {
        _phrase = phrase;
        _start = tree.Lexicon.Phrases.Phrases[phrase].Start;
        _asked = ref tree.Lexicon.Phrases.Walk.Asked[phrase];
        _tokens = tree.Tokens;
        _filters = tree.Bits.Filters;
        _matcher = new PhraseMatcher(tree.Lexicon, _tokens) { Sentence = sentence.Needs };
    }

    /// <summary>The first hit that begins at a token from <paramref name="from"/> up to <paramref name="end"/>.</summary>
    public bool TryNext(int from, int end, out PhraseHit hit)
    {
        for (; from < end; from += Together)
        {
            for (var beginnings = ListBits.Pairs(_filters, from, Math.Min(from + Together, end), _asked.First, _asked.Next); beginnings != 0; beginnings &= beginnings - 1)
            {
                // A hyphen has the bits of the token behind it too: what the bits let through is asked again.
                var i = from + BitOperations.TrailingZeroCount(beginnings);
                if ((_asked.First & PhraseIndex.NextMaskOf(_tokens[i])) != 0 && _matcher.TryMatch(_start, i, insideCompounds: false, out var behind))
                {
                    hit = new PhraseHit(_phrase, i, behind, _matcher.ReportFirst, _matcher.ReportEnd);
                    return true;
                }
            }
        }

        hit = default;
        return false;
    }
}
