using System.Numerics;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>The one walk over a story's tokens that finds every phrase.</summary>
internal ref struct PhraseWalk
{
    private const int Window = 256;

    /// <summary>How many candidates pass their filters before they are matched, one behind the other.</summary>
    private const int MatchedTogether = 64;

    private readonly PhraseIndex _index;
    private readonly WalkTable _table;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Table<Cue> _cues;
    private readonly Table<PhraseHit> _hits;
    private readonly Table<ulong> _filters;
    private readonly Span<int> _lastCue;
    private readonly Span<(int Candidate, int Token)> _passed;
    private int _passedCount;
    private PhraseMatcher _matcher;
    private int _sentenceEnd;

    private PhraseWalk(Lexicon lexicon, ReadOnlySpan<Token> tokens, Table<Cue> cues, Table<PhraseHit> hits, Table<ulong> filters, Span<int> lastCue, Span<(int Candidate, int Token)> passed)
    {
        _index = lexicon.Phrases;
        _table = _index.Walk;
        _tokens = tokens;
        _cues = cues;
        _hits = hits;
        _filters = filters;
        _lastCue = lastCue;
        _passed = passed;
        _matcher = new PhraseMatcher(lexicon, tokens);
    }

    /// <summary>Appends all cues and hits of some sentences, in the order of their first token. Matches never cross a sentence start.</summary>
    /// <param name="tokens">Those of the story.</param>
    /// <param name="first">The first token of a sentence.</param>
    /// <param name="end">That of the first sentence behind, or <see cref="TokenKind.EndOfText"/>.</param>
    /// <param name="filters">Gets the filter bits of all words of each sentence.</param>
    public static void Run(Lexicon lexicon, ReadOnlySpan<Token> tokens, int first, int end, Table<Cue> cues, Table<PhraseHit> hits, Table<ulong> filters)
    {
        Span<int> lastCue = stackalloc int[WalkTable.WellKnownLists];
        Span<(int, int)> passed = stackalloc (int, int)[MatchedTogether];
        lastCue.Fill(-1);
        new PhraseWalk(lexicon, tokens, cues, hits, filters, lastCue, passed) { _sentenceEnd = first }.Run(first, end);
    }

    /// <summary>
    /// A window at a time: first which tokens can begin anything, with nothing between the tests to mispredict, so that they
    /// wait for memory together; then the tries, with the candidates of those further on already under way.
    /// </summary>
    private void Run(int first, int end)
    {
        Span<ulong> bits = stackalloc ulong[Window + 2];
        Span<Attempt> attempts = stackalloc Attempt[4 * Window];
        for (var from = first; from < end; from += Window)
        {
            var to = Math.Min(from + Window, end);
            Gather(from, to, bits);
            var count = Gather(from, to, bits, attempts);
            Fetch(attempts[..count]);
            foreach (ref readonly var attempt in attempts[..count])
            {
                Try(attempt);
            }
        }

        MatchPassed();
        while (_sentenceEnd < end)
        {
            EnterSentence();
        }
    }

    /// <summary>The filter bits of the window's tokens and of two behind them.</summary>
    private readonly void Gather(int first, int end, Span<ulong> bits)
    {
        var tokens = _tokens[first..Math.Min(end + 2, _tokens.Length)];
        for (var i = 0; i < tokens.Length; i++)
        {
            bits[i] = PhraseIndex.NextMaskOf(tokens[i]);
            _table.Keys.Prefetch(tokens[i].Word & ~(tokens[i].Word >> 31));
        }
    }

    /// <summary>What can begin at the window's tokens: for each token its word, its kind, its capital, its name. Returns how many there are.</summary>
    private readonly int Gather(int first, int end, ReadOnlySpan<ulong> bits, Span<Attempt> attempts)
    {
        var keys = _table.Keys.Span;
        var capital = keys[_index.CapitalKey];
        var name = keys[_index.NameKey];
        var count = 0;
        for (var i = first; i < end; i++)
        {
            ref readonly var token = ref _tokens[i];
            var next = bits[i + 1 - first] | (_tokens[i + 1].Kind == TokenKind.Hyphen ? bits[i + 2 - first] : 0);
            ref readonly var word = ref keys[token.Word & ~(token.Word >> 31)];
            attempts[count] = new Attempt(i, word.First, word.Count, i + 1);
            count += (word.Mask & next) != 0 ? 1 : 0;
            if (token.Kind != TokenKind.Word)
            {
                var kind = keys[_index.KeyOf(token.Kind)];
                attempts[count] = new Attempt(i, kind.First, kind.Count, i + 1);
                count += (kind.Mask & next) != 0 ? 1 : 0;
            }

            if (token.IsCapitalized)
            {
                attempts[count] = new Attempt(i, capital.First, capital.Count, i + 1);
                count += (capital.Mask & next) != 0 ? 1 : 0;
                var nameEnd = PhraseShapes.NameEnd(_tokens, i);
                attempts[count] = new Attempt(i, name.First, name.Count, nameEnd);
                count += (name.Mask & PhraseIndex.NextMaskAt(_tokens, nameEnd)) != 0 ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>Has the filters of all attempts fetched from memory, and looks at what stands behind their tokens meanwhile.</summary>
    private readonly void Fetch(Span<Attempt> attempts)
    {
        foreach (ref var attempt in attempts)
        {
            attempt.Next = NextToken.At(_tokens, attempt.Second);
            _table.Prefetch(attempt.First, attempt.Count, attempt.Next);
        }
    }

    /// <summary>Goes on to the next sentence and gathers the filter bits of all its words.</summary>
    private void EnterSentence()
    {
        var mask = PhraseIndex.UnknownMask | PhraseIndex.NextMaskOf(_tokens[_sentenceEnd]);
        for (_sentenceEnd++; _sentenceEnd < _tokens.Length && !_tokens[_sentenceEnd].Has(TokenFlags.SentenceStart); _sentenceEnd++)
        {
            mask |= PhraseIndex.NextMaskOf(_tokens[_sentenceEnd]);
        }

        _filters.Add(mask);
        _matcher.Sentence = mask;
    }

    private void Try(in Attempt attempt)
    {
        if (attempt.Token >= _sentenceEnd)
        {
            MatchPassed();
            while (attempt.Token >= _sentenceEnd)
            {
                EnterSentence();
            }
        }

        for (var at = 0; at < attempt.Count; at += WalkTable.Together)
        {
            for (var passing = _table.Passing(attempt.First, attempt.Count, at, attempt.Next, _matcher.Sentence); passing != 0; passing &= passing - 1)
            {
                Pass(attempt.First + at + BitOperations.TrailingZeroCount(passing), attempt.Token);
            }
        }
    }

    private void Pass(int candidate, int token)
    {
        if (_passedCount == MatchedTogether)
        {
            MatchPassed();
        }

        _table.Candidates.Prefetch(candidate);
        _passed[_passedCount++] = (candidate, token);
    }

    /// <summary>Matches the candidates that have passed, while the programs of those further on are under way from memory.</summary>
    private void MatchPassed()
    {
        foreach (var (candidate, _) in _passed[.._passedCount])
        {
            _index.Ops.Prefetch(_table.Candidates[candidate].Start);
        }

        foreach (var (candidate, token) in _passed[.._passedCount])
        {
            Match(_table.Candidates[candidate], token);
        }

        _passedCount = 0;
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
        if (!_matcher.TryMatchKnown(candidate.Start, at, candidate.IsInCompounds, out var end))
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

    /// <param name="First">The first candidate (<see cref="WalkTable.Keys"/>).</param>
    /// <param name="Count">How many candidates there are.</param>
    /// <param name="Second">The token behind; of a name, the one behind the whole of it.</param>
    private record struct Attempt(int Token, int First, int Count, int Second)
    {
        /// <summary>What stands at <see cref="Second"/>.</summary>
        public NextToken Next { get; set; }
    }
}
