using System.Numerics;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>The one walk over a story's tokens that finds every phrase.</summary>
internal ref struct PhraseWalk
{
    private readonly PhraseIndex _index;
    private readonly WalkTable _table;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Table<Cue> _cues;
    private readonly Table<PhraseHit> _hits;
    private readonly Span<int> _lastCue;
    private PhraseMatcher _matcher;

    private PhraseWalk(Lexicon lexicon, ReadOnlySpan<Token> tokens, Table<Cue> cues, Table<PhraseHit> hits, Span<int> lastCue)
    {
        _index = lexicon.Phrases;
        _table = _index.WalkTable;
        _tokens = tokens;
        _cues = cues;
        _hits = hits;
        _lastCue = lastCue;
        _matcher = new PhraseMatcher(lexicon, tokens);
    }

    /// <summary>Appends all cues and hits, in the order of their first token. Matches never cross a sentence start.</summary>
    public static void Run(Lexicon lexicon, ReadOnlySpan<Token> tokens, Table<Cue> cues, Table<PhraseHit> hits)
    {
        Span<int> lastCue = stackalloc int[WalkTable.WellKnownLists];
        lastCue.Fill(-1);
        new PhraseWalk(lexicon, tokens, cues, hits, lastCue).Run();
    }

    /// <summary>Whether a word is known, and whether anything can begin with it, cannot be foretold: one test decides both.</summary>
    private void Run()
    {
        var keyMasks = _table.KeyMasks;
        for (var i = 0; i + 1 < _tokens.Length; i++)
        {
            ref readonly var token = ref _tokens[i];
            if (token.Has(TokenFlags.SentenceStart))
            {
                _matcher.Sentence = SentenceMask(i);
            }

            var next = PhraseIndex.NextMaskAt(_tokens, i + 1);
            var key = Math.Max(token.Word, 0);
            if ((keyMasks[key] & next) != 0)
            {
                Try(key, i, next);
            }

            if (token.Kind != TokenKind.Word)
            {
                Try(_index.KeyOf(token.Kind), i, next);
            }

            if (token.IsCapitalized && (keyMasks[_index.CapitalKey] & next) != 0)
            {
                Try(_index.CapitalKey, i, next);
            }
        }
    }

    /// <summary>The filter bits of all words of the sentence.</summary>
    private readonly ulong SentenceMask(int first)
    {
        var mask = PhraseIndex.NextMaskOf(_tokens[first]);
        for (var i = first + 1; i < _tokens.Length && !_tokens[i].Has(TokenFlags.SentenceStart); i++)
        {
            mask |= PhraseIndex.NextMaskOf(_tokens[i]);
        }

        return mask | PhraseIndex.UnknownMask;
    }

    private void Try(int key, int at, ulong next)
    {
        var end = _table.Starts[key + 1];
        for (var c = _table.Starts[key]; c < end; c += WalkTable.Together)
        {
            for (var passing = _table.Passing(c, end, next, _matcher.Sentence); passing != 0; passing &= passing - 1)
            {
                Match(_table.Candidates[c + BitOperations.TrailingZeroCount(passing)], at);
            }
        }
    }

    private void Match(in WalkCandidate candidate, int at)
    {
        if (candidate.IsOneWord && candidate.List != 0)
        {
            MatchWord(candidate, at);
        }
        else
        {
            MatchPhrase(candidate, at);
        }
    }

    private readonly void MatchWord(in WalkCandidate candidate, int at)
    {
        if (PhraseMatcher.HasForm(_tokens[at], candidate.Form) && (candidate.IsInCompounds || !_matcher.IsInCompound(at, at + 1)))
        {
            AddCue(new Cue((WordList)candidate.List, candidate.Payload, at, at + 1));
        }
    }

    private void MatchPhrase(in WalkCandidate candidate, int at)
    {
        if (!_matcher.TryMatch(candidate.Start, at, candidate.IsInCompounds, out var end))
        {
            return;
        }

        if (candidate.List == 0)
        {
            _hits.Add(new PhraseHit(candidate.Phrase, at, end, _matcher.ReportFirst, _matcher.ReportEnd));
        }
        else
        {
            AddCue(new Cue((WordList)candidate.List, candidate.Payload, at, end));
        }
    }

    private readonly void AddCue(in Cue cue)
    {
        ref var last = ref _lastCue[(int)cue.List];
        if (last < 0 || _cues[last].End <= cue.First)
        {
            last = _cues.Add(cue);
        }
        else if (_cues[last].First == cue.First && cue.End > _cues[last].End)
        {
            _cues[last] = cue;
        }
    }
}
