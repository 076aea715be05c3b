using System.Numerics;
using System.Runtime.CompilerServices;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>The one walk over a story's tokens that finds every phrase.</summary>
internal ref struct PhraseWalk
{
    private const int Window = 256;

    /// <summary>How many tokens an element of a set holds.</summary>
    private const int SetBits = 64;

    /// <summary>A token's word, and its kind or its capital and its name.</summary>
    private const int MostAttempts = 3;

    /// <summary>How many candidates pass their filters before they are matched, one behind the other.</summary>
    private const int MatchedTogether = 64;

    private readonly PhraseIndex _index;
    private readonly WalkTable _table;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly TokenBits _bits;
    private readonly ReadOnlySpan<ulong> _tokenFilters;
    private readonly Table<Cue> _cues;
    private readonly Table<PhraseHit> _hits;
    private readonly Table<ulong> _filters;
    private readonly Span<int> _lastCue;
    private readonly Span<(int Candidate, int Token)> _passed;
    private int _passedCount;
    private PhraseMatcher _matcher;
    private int _sentenceEnd;

    private PhraseWalk(Lexicon lexicon, ReadOnlySpan<Token> tokens, TokenBits bits, Table<Cue> cues, Table<PhraseHit> hits, Table<ulong> filters, Span<int> lastCue, Span<(int Candidate, int Token)> passed)
    {
        _index = lexicon.Phrases;
        _table = _index.Walk;
        _tokens = tokens;
        _bits = bits;
        _tokenFilters = bits.Filters;
        _cues = cues;
        _hits = hits;
        _filters = filters;
        _lastCue = lastCue;
        _passed = passed;
        _matcher = new PhraseMatcher(lexicon, tokens);
    }

    /// <summary>Appends all cues and hits of some sentences, in the order of their first token. Matches never cross a sentence start.</summary>
    /// <param name="tokens">Those of the story.</param>
    /// <param name="bits">Theirs.</param>
    /// <param name="first">The first token of a sentence.</param>
    /// <param name="end">That of the first sentence behind, or <see cref="TokenKind.EndOfText"/>.</param>
    /// <param name="filters">Gets the filter bits of all words of each sentence.</param>
    [SkipLocalsInit]
    public static void Run(Lexicon lexicon, ReadOnlySpan<Token> tokens, TokenBits bits, int first, int end, Table<Cue> cues, Table<PhraseHit> hits, Table<ulong> filters)
    {
        Span<int> lastCue = stackalloc int[WalkTable.WellKnownLists];
        Span<(int, int)> passed = stackalloc (int, int)[MatchedTogether];
        lastCue.Fill(-1);
        new PhraseWalk(lexicon, tokens, bits, cues, hits, filters, lastCue, passed) { _sentenceEnd = first }.Run(first, end);
    }

    /// <summary>
    /// A window at a time: first which tokens can begin anything, with nothing between the tests to mispredict, so that they
    /// wait for memory together; then the tries, and what passes is under way from memory while others are tried.
    /// </summary>
    [SkipLocalsInit]
    private void Run(int first, int end)
    {
        Span<Attempt> attempts = stackalloc Attempt[MostAttempts * Window];
        for (var from = first & -SetBits; from < end; from += Window)
        {
            var count = Gather(Math.Max(from, first), Math.Min(from + Window, end), attempts);
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

    /// <summary>What can begin at the window's tokens: for each its word, and its kind or its capital and its name. Returns how many there are.</summary>
    private readonly int Gather(int first, int end, Span<Attempt> attempts)
    {
        var keys = _table.Keys.Span;
        var (capital, name) = (keys[_index.CapitalKey], keys[_index.NameKey]);
        var capitalized = _bits.BitsOf(TokenSet.Capitalized);
        var count = 0;
        for (var from = first; from < end; from = (from | (SetBits - 1)) + 1)
        {
            var element = from / SetBits;
            var to = Math.Min((element + 1) * SetBits, end);
            var words = Beginning(from, to);
            var kinds = BeginningWithKind(from, to);
            var capitals = capitalized[element] & Between(from, to);
            for (var left = words | kinds | capitals; left != 0; left &= left - 1)
            {
                var at = (element * SetBits) + BitOperations.TrailingZeroCount(left);
                var next = NextToken.At(_tokens, _tokenFilters, at + 1);
                if ((words >> at & 1) != 0)
                {
                    count += Note(attempts, count, at, keys[KeyOf(_tokens[at])], next);
                }

                if ((capitals >> at & 1) != 0)
                {
                    count += Note(attempts, count, at, capital, next);
                    var behind = PhraseShapes.NameEnd(_tokens, at);
                    count += Note(attempts, count, at, name, behind == at + 1 ? next : NextToken.At(_tokens, _tokenFilters, behind));
                }
                else if ((kinds >> at & 1) != 0)
                {
                    count += Note(attempts, count, at, keys[_index.KeyOf(_tokens[at].Kind)], next);
                }
            }
        }

        return count;
    }

    /// <summary>Notes that the candidates are to be tried at a token. Returns 0 if none of them can stand before what stands behind, or else 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Note(Span<Attempt> attempts, int count, int at, in KeyCandidates candidates, in NextToken next)
    {
        var filters = (int)candidates.Filters;
        attempts[count] = new Attempt(at, candidates.First, candidates.Count, filters, next);
        return (_table.Filters[filters + next.Row] & next.Bits) != 0 ? 1 : 0;
    }

    /// <summary>A bit for each token with a kind, which is no word, that a phrase can begin with.</summary>
    private readonly ulong BeginningWithKind(int first, int end)
    {
        var found = 0UL;
        var element = first / SetBits;
        for (var left = (_bits.BitsOf(TokenSet.Mark)[element] | _bits.BitsOf(TokenSet.Number)[element]) & Between(first, end); left != 0; left &= left - 1)
        {
            var at = (element * SetBits) + BitOperations.TrailingZeroCount(left);
            found |= (_table.Keys[_index.KeyOf(_tokens[at].Kind)].Mask & _tokenFilters[at + 1]) != 0 ? left & (~left + 1) : 0;
        }

        return found;
    }

    /// <summary>A bit for each token of which word a phrase can begin.</summary>
    private readonly ulong Beginning(int first, int end)
    {
        var keys = _table.Keys.Span;
        var tokens = _tokens[first..end];
        var next = _tokenFilters.Slice(first + 1, tokens.Length);
        var found = 0UL;
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            ref readonly var token = ref tokens[i];
            found = found << 1 | ((keys[KeyOf(token)].MaskFor(token) & next[i]) != 0 ? 1u : 0);
        }

        return found << first;
    }

    /// <summary>The key of the token's word; that of no word where it is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int KeyOf(in Token token) => token.Word & ~(token.Word >> 31);

    /// <summary>The bits of the tokens from <paramref name="first"/> up to <paramref name="end"/>, which one element of a set holds.</summary>
    private static ulong Between(int first, int end) => ulong.MaxValue << first & ulong.MaxValue >> -end;

    /// <summary>Goes on to the next sentence and gathers the filter bits of all its words.</summary>
    private void EnterSentence()
    {
        var first = _sentenceEnd;
        _sentenceEnd = _bits.NextOf(TokenSet.SentenceStart, Math.Min(first + 1, _tokens.Length - 1));
        var mask = PhraseIndex.UnknownMask;
        foreach (var filter in _tokenFilters[first.._sentenceEnd])
        {
            mask |= filter;
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

        var count = attempt.Count;
        var filters = new KeyFilters(_table.Filters.Span, attempt.Filters, count, attempt.Next, _matcher.Sentence);
        var whole = count & -KeyFilters.Together;
        for (var at = 0; at < whole; at += KeyFilters.Together)
        {
            Pass(attempt, at, filters.Passing(at));
        }

        if (whole < count)
        {
            Pass(attempt, whole, filters.Passing(whole) & ((1u << (count - whole)) - 1));
        }
    }

    /// <param name="at">The key's first candidate that is asked about.</param>
    /// <param name="passing">A bit for it and each of the next, whether it passes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Pass(in Attempt attempt, int at, uint passing)
    {
        for (; passing != 0; passing &= passing - 1)
        {
            Pass(attempt.First + at + BitOperations.TrailingZeroCount(passing), attempt.Token);
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
        if (candidate.IsOneWord)
        {
            if (PhraseMatcher.HasForm(_tokens[at], candidate.Form) && (candidate.IsInCompounds || !_matcher.IsInCompound(at, at + 1)))
            {
                Add(candidate, at, at + 1, at, at + 1);
            }
        }
        else if (_matcher.TryMatchKnown(candidate.Start, at, candidate.IsInCompounds, out var end))
        {
            Add(candidate, at, end, _matcher.ReportFirst, _matcher.ReportEnd);
        }
    }

    private readonly void Add(in WalkCandidate found, int first, int end, int reportFirst, int reportEnd)
    {
        if (found.List == 0)
        {
            _hits.Add(new PhraseHit(found.Phrase, first, end, reportFirst, reportEnd));
        }
        else
        {
            AddCue(new Cue((WordList)found.List, found.Payload, first, end));
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

    /// <summary>Candidates to try at a token.</summary>
    /// <param name="First">The first of them (<see cref="KeyCandidates"/>), as their count and their filters.</param>
    /// <param name="Next">What stands behind.</param>
    private readonly record struct Attempt(int Token, int First, int Count, int Filters, NextToken Next);
}
