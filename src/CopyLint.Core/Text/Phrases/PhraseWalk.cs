using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>The one walk over a story's tokens that finds every phrase.</summary>
internal ref struct PhraseWalk
{
    private const int WellKnownLists = 64;

    /// <summary>Lists whose entries are found inside compounds too: "twenty-two", "six-mile", "US-backed".</summary>
    private const ulong CompoundLists = 1UL << (int)WordList.NumberWord | 1UL << (int)WordList.ScaleWord
        | 1UL << (int)WordList.FractionWord | 1UL << (int)WordList.Unit | 1UL << (int)WordList.Place
        | 1UL << (int)WordList.Nationality | 1UL << (int)WordList.Outlet;

    private readonly PhraseIndex _index;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Table<Cue> _cues;
    private readonly Table<PhraseHit> _hits;
    private readonly Span<int> _lastCue;
    private PhraseMatcher _matcher;

    private PhraseWalk(Lexicon lexicon, ReadOnlySpan<Token> tokens, Table<Cue> cues, Table<PhraseHit> hits, Span<int> lastCue)
    {
        _index = lexicon.Phrases;
        _tokens = tokens;
        _cues = cues;
        _hits = hits;
        _lastCue = lastCue;
        _matcher = new PhraseMatcher(lexicon, tokens);
    }

    /// <summary>Appends all cues and hits, in the order of their first token. Matches never cross a sentence start.</summary>
    public static void Run(Lexicon lexicon, ReadOnlySpan<Token> tokens, Table<Cue> cues, Table<PhraseHit> hits)
    {
        Span<int> lastCue = stackalloc int[WellKnownLists];
        lastCue.Fill(-1);
        new PhraseWalk(lexicon, tokens, cues, hits, lastCue).Run();
    }

    private void Run()
    {
        for (var i = 0; i < _tokens.Length; i++)
        {
            ref readonly var token = ref _tokens[i];
            if (token.Word > 0)
            {
                Try(token.Word, i);
            }

            if (token.Kind != TokenKind.Word)
            {
                Try(_index.KeyOf(token.Kind), i);
            }

            if (token.IsCapitalized)
            {
                Try(_index.CapitalKey, i);
            }
        }
    }

    private void Try(int key, int at)
    {
        var first = _index.Starts[key];
        var end = _index.Starts[key + 1];
        if (first == end)
        {
            return;
        }

        var next = NextMask(at);
        for (var c = first; c < end; c++)
        {
            var mask = _index.Masks[c];
            if ((mask & next) != 0 || mask == ulong.MaxValue)
            {
                Match(_index.Candidates[c], at);
            }
        }
    }

    private void Match(int candidate, int at)
    {
        ref readonly var phrase = ref _index.Phrases[candidate];
        if (phrase.List >= WellKnownLists || !_matcher.TryMatch(phrase.Start, at, (CompoundLists >> phrase.List & 1) != 0, out var end))
        {
            return;
        }

        if (phrase.List == 0)
        {
            _hits.Add(new PhraseHit(candidate, at, end, _matcher.ReportFirst, _matcher.ReportEnd));
        }
        else
        {
            AddCue(new Cue((WordList)phrase.List, phrase.Payload, at, end));
        }
    }

    private void AddCue(Cue cue)
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

    private readonly ulong NextMask(int at)
    {
        var next = at + 1;
        if (next < _tokens.Length && _tokens[next].Kind == TokenKind.Hyphen)
        {
            next++;
        }

        return next < _tokens.Length && _tokens[next].Word > 0 ? PhraseIndex.MaskOf(_tokens[next].Word) : 0;
    }
}
