using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>The one walk over a story's tokens that finds every phrase.</summary>
internal ref partial struct PhraseWalk
{
    private const int Window = 256;

    /// <summary>How many tokens an element of a set holds.</summary>
    private const int SetBits = 64;

    /// <summary>How many elements hold a window.</summary>
    private const int Elements = Window / SetBits;

    /// <summary>A token's word, and its kind or its capital and its name.</summary>
    private const int MostAttempts = 3;

    /// <summary>How many candidates pass their filters before they are matched, one behind the other.</summary>
    private const int MatchedTogether = 64;

    private readonly PhraseIndex _index;
    private readonly WalkTable _table;
    private readonly FixedTable<WalkCandidate> _candidates;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<ulong> _tokenFilters;
    private readonly ReadOnlySpan<byte> _tokenRows;
    private readonly ReadOnlySpan<ulong> _capitalized;
    private readonly ReadOnlySpan<ulong> _numbers;
    private readonly ReadOnlySpan<ulong> _marks;
    private readonly ReadOnlySpan<ulong> _sentenceStarts;
    private readonly Table<Cue> _cues;
    private readonly Table<PhraseHit> _hits;
    private readonly Table<SentenceFilter> _filters;
    private readonly Span<LastCue> _lastCue;
    private readonly Span<Passed> _passed;

    /// <summary>The tokens of the window with which phrases of one word begin, and behind them <see cref="int.MaxValue"/>.</summary>
    private readonly Span<int> _oneWord;

    /// <summary>A bit for each token of the window, <see cref="SetBits"/> to an element: of which the word can begin a phrase of several words; and behind these, of which the word may be a phrase.</summary>
    private readonly Span<ulong> _beginnings;
    private PhraseMatcher _matcher;

    /// <summary>Which of <see cref="_oneWord"/> is next.</summary>
    private int _nextOneWord;

    /// <summary>For each token of the window the needs that its sentence meets; and room for as many as an element of a set holds.</summary>
    private readonly Span<ulong> _needs;

    /// <summary>The sentence up to which words are read: its end, the sentence starts behind it, and the needs that it meets.</summary>
    private int _sentenceEnd;
    private TokenCursor _sentenceEnds;
    private ulong _sentence;

    private PhraseWalk(Lexicon lexicon, ReadOnlySpan<Token> tokens, TokenBits bits, Table<Cue> cues, Table<PhraseHit> hits, Table<SentenceFilter> filters, Span<LastCue> lastCue, Span<Passed> passed, Span<int> oneWord, Span<ulong> beginnings, Span<ulong> needs)
    {
        _index = lexicon.Phrases;
        _table = _index.Walk;
        _candidates = _table.Candidates;
        _tokens = tokens;
        _sentenceEnds = bits.Of(TokenSet.SentenceStart);
        _tokenFilters = bits.Filters;
        _tokenRows = bits.Rows;
        _capitalized = bits.BitsOf(TokenSet.Capitalized);
        _numbers = bits.BitsOf(TokenSet.Number);
        _marks = bits.BitsOf(TokenSet.Mark);
        _sentenceStarts = bits.BitsOf(TokenSet.SentenceStart);
        _cues = cues;
        _hits = hits;
        _filters = filters;
        _lastCue = lastCue;
        _passed = passed;
        _oneWord = oneWord;
        _beginnings = beginnings;
        _needs = needs;
        _matcher = new PhraseMatcher(lexicon, tokens, bits.Filters);
    }

    /// <summary>Appends all cues and hits of some sentences, in the order of their first token. Matches never cross a sentence start.</summary>
    /// <param name="tokens">Those of the story.</param>
    /// <param name="bits">Theirs.</param>
    /// <param name="first">The first token of a sentence.</param>
    /// <param name="end">That of the first sentence behind, or <see cref="TokenKind.EndOfText"/>.</param>
    /// <param name="filters">Gets each sentence's.</param>
    [SkipLocalsInit]
    public static void Run(Lexicon lexicon, ReadOnlySpan<Token> tokens, TokenBits bits, int first, int end, Table<Cue> cues, Table<PhraseHit> hits, Table<SentenceFilter> filters)
    {
        Span<LastCue> lastCue = stackalloc LastCue[WalkTable.WellKnownLists];
        Span<Passed> passed = stackalloc Passed[MatchedTogether + KeyFilters.Wide];
        Span<int> oneWord = stackalloc int[Window + 1];
        Span<ulong> beginnings = stackalloc ulong[2 * Elements];
        Span<ulong> needs = stackalloc ulong[Window + SetBits];
        lastCue.Clear();
        var walk = new PhraseWalk(lexicon, tokens, bits, cues, hits, filters, lastCue, passed, oneWord, beginnings, needs);
        walk.Run(first, end);
    }

    /// <summary>
    /// A window at a time: first which tokens can begin anything, with nothing between the tests to mispredict, so that they
    /// wait for memory together; then the tries, and what passes is under way from memory while others are tried; then what passed is
    /// matched, and between that, in the order of tokens, phrases of one word are found.
    /// </summary>
    [SkipLocalsInit]
    private void Run(int first, int end)
    {
        Span<Attempt> attempts = stackalloc Attempt[MostAttempts * Window];
        _sentenceEnd = first;
        _sentenceEnds.GoTo(first + 1);
        for (var from = first & -SetBits; from < end; from += Window)
        {
            var count = Gather(Math.Max(from, first), Math.Min(from + Window, end), attempts);
            MatchPassed(Try(attempts[..count]));
            FindOneWord(int.MaxValue - 1);
        }
    }

    /// <summary>Asks the filters of all candidates of some attempts. What passes is matched later, when it has come from memory. Returns how many wait.</summary>
    private int Try(scoped ReadOnlySpan<Attempt> attempts)
    {
        var passed = 0;
        ref var waiting = ref MemoryMarshal.GetReference(_passed);
        foreach (ref readonly var attempt in attempts)
        {
            var filters = new KeyFilters(_table.Filters, attempt.Filters, attempt.Next, attempt.Needs);
            var count = filters.Count;
            var first = new Passed(filters.First, attempt.Token, attempt.Needs);
            passed = Pass(first, filters.PassingWide(0) & Up(count), ref waiting, passed);
            for (var at = KeyFilters.Wide; at < count; at += KeyFilters.Wide)
            {
                if ((filters.PassingWide(at) & Up(count - at)) is not 0 and var passing)
                {
                    passed = Pass(first with { Candidate = first.Candidate + at }, passing, ref waiting, WithRoom(passed));
                }
            }

            passed = WithRoom(passed);
        }

        return passed;
    }

    /// <summary>Matches what waits where there is no room for <see cref="KeyFilters.Wide"/> more. Returns how many wait then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int WithRoom(int passed)
    {
        if (passed < MatchedTogether)
        {
            return passed;
        }

        MatchPassed(passed);
        return 0;
    }

    /// <summary>The bits of so many candidates, of <see cref="KeyFilters.Wide"/> at most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Up(int count)
    {
        var missing = KeyFilters.Wide - count;
        return ((1u << KeyFilters.Wide) - 1) >> (missing & ~(missing >> 31));
    }

    /// <summary>Has candidates wait. Nearly always two or fewer pass: these are noted without a branch, for how many cannot be foreseen.</summary>
    /// <param name="first">The first candidate that was asked about.</param>
    /// <param name="passing">A bit for it and each of the next, whether it passes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Pass(in Passed first, uint passing, ref Passed waiting, int count)
    {
        var rest = passing & (passing - 1);
        Wait(first, passing, ref Unsafe.Add(ref waiting, count));
        Wait(first, rest, ref Unsafe.Add(ref waiting, count + 1));
        count += (passing != 0 ? 1 : 0) + (rest != 0 ? 1 : 0);
        for (rest &= rest - 1; rest != 0; rest &= rest - 1)
        {
            Wait(first, rest, ref Unsafe.Add(ref waiting, count++));
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Wait(in Passed first, uint passing, ref Passed place)
    {
        var candidate = first.Candidate + BitOperations.TrailingZeroCount(passing);
        _candidates.Prefetch(candidate);
        place = first with { Candidate = candidate };
    }

    /// <summary>Matches the candidates that wait, while the programs of those further on are under way from memory.</summary>
    private void MatchPassed(int count)
    {
        var passed = _passed[..count];
        foreach (ref readonly var one in passed)
        {
            _index.Ops.Prefetch(_candidates.Known(one.Candidate).Start);
        }

        foreach (ref readonly var one in passed)
        {
            FindOneWord(one.Token);
            _matcher.Sentence = one.Needs;
            Match(_candidates.Known(one.Candidate), one.Token);
        }
    }

    /// <summary>Finds the phrases of one word that begin up to a token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FindOneWord(int last)
    {
        if (_oneWord[_nextOneWord] <= last)
        {
            FindOneWordUpTo(last);
        }
    }

    private void FindOneWordUpTo(int last)
    {
        ref var next = ref _oneWord[_nextOneWord];
        ref var tokens = ref MemoryMarshal.GetReference(_tokens);
        var (keys, candidates) = (_table.Keys, _table.OneWord);
        do
        {
            var token = next;
            ref readonly var word = ref Unsafe.Add(ref tokens, token);
            var flags = word.Flags;
            var isInCompound = PhraseShapes.IsInCompound(_tokens, token, token + 1);
            var lastOfKey = (flags & TokenFlags.Possessive) != 0 ? CandidateTraits.Last : CandidateTraits.LastPlain;
            var at = keys.Known(KeyOf(word)).FirstOneWord - 1;
            do
            {
                ref readonly var candidate = ref candidates.Known(++at);
                if (PhraseMatcher.HasForm(flags, candidate.Form) && (!isInCompound || candidate.IsInCompounds))
                {
                    Add(candidate, token, token + 1, token, token + 1);
                }
            }
            while ((candidates.Known(at).Traits & lastOfKey) == 0);
            next = ref Unsafe.Add(ref next, 1);
            _nextOneWord++;
        }
        while (next <= last);
    }

    private void Match(in WalkCandidate candidate, int at)
    {
        if (_matcher.TryMatchKnown(candidate.Start, at, candidate.IsInCompounds, out var end))
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
        if (last.End <= cue.First)
        {
            last = new LastCue(_cues.Add(cue), cue.End);
        }
        else if (_cues[last.Index].First == cue.First && cue.End > last.End)
        {
            _cues[last.Index] = cue;
            last = last with { End = cue.End };
        }
    }

    /// <summary>A candidate that has passed its filters.</summary>
    /// <param name="Token">The first one.</param>
    /// <param name="Needs">Those that the sentence and the token's form meet.</param>
    private readonly record struct Passed(int Candidate, int Token, ulong Needs);

    /// <summary>A list's last cue.</summary>
    /// <param name="Index">Among all.</param>
    /// <param name="End">The token behind it; 0 where there is none yet.</param>
    private readonly record struct LastCue(int Index, int End);
}
