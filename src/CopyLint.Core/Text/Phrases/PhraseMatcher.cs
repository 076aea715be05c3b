using System.Runtime.CompilerServices;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>
/// Runs phrase programs by backtracking. Each attempt has a budget of steps, so that no pattern can take more than
/// constant time at a place.
/// </summary>
internal ref struct PhraseMatcher
{
    /// <summary>Steps inside the entries of lists are among them.</summary>
    private const int StepsPerAttempt = 4_000;

    private const int MaxDepth = 64;
    private const int DeepestNesting = 4;

    private readonly Lexicon _lexicon;
    private readonly PhraseIndex _index;
    private readonly FixedTable<PhraseOp> _ops;
    private readonly WalkTable _table;
    private readonly ReadOnlySpan<ulong> _listMasks;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<ulong> _filters;
    private int _nesting;
    private bool _insideCompounds;
    private int _first;
    private int _end;
    private int _steps;

    /// <param name="filters">Those of the tokens (<see cref="TokenBits.Filters"/>).</param>
    /// <param name="sentence">Those of <see cref="Sentence"/>.</param>
    public PhraseMatcher(Lexicon lexicon, ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> filters, ulong sentence = ulong.MaxValue)
    {
        _lexicon = lexicon;
        _index = lexicon.Phrases;
        _ops = _index.Ops;
        _table = _index.Walk;
        _listMasks = _table.ListMasks.Span;
        _tokens = tokens;
        _filters = filters;
        Sentence = sentence;
    }

    /// <summary>The needs that the sentence meets in which matches are sought (<see cref="SentenceFilter.Needs"/>); all ones finds everything.</summary>
    public ulong Sentence { get; set; }

    public int ReportFirst { get; private set; }

    public int ReportEnd { get; private set; }

    /// <summary>Runs the program that begins at <paramref name="start"/> from the token <paramref name="first"/> on.</summary>
    /// <param name="insideCompounds">Whether the match may begin and end inside a hyphenated compound.</param>
    public bool TryMatch(int start, int first, bool insideCompounds, out int end) => TryMatch(start, first, first, insideCompounds, out end);

    /// <summary>The same for a program of which it is known that it can begin with the word of the token <paramref name="first"/>, if that has the form.</summary>
    public bool TryMatchKnown(int start, int first, bool insideCompounds, out int end)
    {
        ref readonly var op = ref _ops.Known(start);
        if (op.Code is not (PhraseOpCode.Word or PhraseOpCode.Set))
        {
            return TryMatch(start, first, first, insideCompounds, out end);
        }

        end = first;
        return HasForm(_tokens[first], (WordForm)op.B) && TryMatch(start + 1, first, first + 1, insideCompounds, out end);
    }

    /// <param name="start">The instruction to begin with.</param>
    /// <param name="first">The match's first token.</param>
    /// <param name="at">The first token that the instruction may take.</param>
    private bool TryMatch(int start, int first, int at, bool insideCompounds, out int end)
    {
        end = first;
        _insideCompounds = insideCompounds;
        if (PhraseShapes.BeginsInCompound(_tokens, first) && !insideCompounds)
        {
            return false;
        }

        _first = first;
        _steps = StepsPerAttempt;
        ReportFirst = first;
        ReportEnd = -1;
        if (!Run(start, at, 0))
        {
            return false;
        }

        end = _end;
        if (ReportEnd < 0)
        {
            ReportEnd = _end;
        }

        return true;
    }

    /// <remarks>Tests one after the other, what is frequent first, and no jump by the code: where that would go cannot be foreseen.</remarks>
    private bool Run(int pc, int at, int depth)
    {
        for (; _steps-- > 0; pc++)
        {
            ref readonly var op = ref _ops.Known(pc);
            if (op.Code is >= PhraseOpCode.Word and <= PhraseOpCode.Mark)
            {
                if ((at = Consume(op, at)) < 0)
                {
                    return false;
                }
            }
            else if (op.Code == PhraseOpCode.Accept)
            {
                return EndsAt(at);
            }
            else if (op.Code == PhraseOpCode.EndReport)
            {
                ReportEnd = at;
            }
            else if (op.Code == PhraseOpCode.BeginReport)
            {
                ReportFirst = SkipHyphen(at);
            }
            else if (op.Code == PhraseOpCode.Gap)
            {
                return RunGap(pc + 1, at, op.A, depth);
            }
            else if (op.Code == PhraseOpCode.Split && depth < MaxDepth && CouldTake(op.A, at) && Run(op.A, at, depth + 1))
            {
                return true;
            }
            else
            {
                pc = (op.Code == PhraseOpCode.Split ? op.B : op.A) - 1;
            }
        }

        return false;
    }

    private bool EndsAt(int at)
    {
        _end = at;
        return !PhraseShapes.EndsInCompound(_tokens, at) || _insideCompounds;
    }

    private bool RunGap(int pc, int at, int most, int depth)
    {
        var first = _index.FirstOf(_ops.Known(pc));
        for (var skipped = 0; skipped <= most; skipped++)
        {
            if ((_filters[at] & first) != 0 && depth < MaxDepth && CouldTake(pc, at) && Run(pc, at, depth + 1))
            {
                return true;
            }

            if (!CanTake(at))
            {
                return false;
            }

            at++;
        }

        return false;
    }

    /// <summary>A quick look that spares most attempts: false where the instruction asks for another token than the one that a match is to begin with.</summary>
    public readonly bool CouldBegin(int pc, int first) => CouldTake(pc, first, first);

    /// <summary>The same inside a match.</summary>
    private readonly bool CouldTake(int pc, int at) => CouldTake(pc, at, SkipHyphen(at));

    /// <param name="at">Where a mark is taken.</param>
    /// <param name="word">Where anything else is taken.</param>
    private readonly bool CouldTake(int pc, int at, int word)
    {
        while (_ops.Known(pc).Code == PhraseOpCode.BeginReport)
        {
            pc++;
        }

        ref readonly var op = ref _ops.Known(pc);
        return op.Code == PhraseOpCode.List ? CanBegin(op.A, _tokens[word].Word)
            : op.Code == PhraseOpCode.Set ? _index.InSet(op.A, _tokens[word].Word)
            : op.Code == PhraseOpCode.Mark ? IsMark(_tokens[at].Kind, (TokenKind)op.A)
            : op.Code != PhraseOpCode.Word || _tokens[word].Word == op.A;
    }

    /// <summary>The token after what the instruction takes at <paramref name="at"/>, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Consume(in PhraseOp op, int at)
    {
        if (op.Code == PhraseOpCode.Mark)
        {
            return CanTake(at) && IsMark(_tokens[at].Kind, (TokenKind)op.A) ? at + 1 : -1;
        }

        at = SkipHyphen(at);
        if (!CanTake(at))
        {
            return -1;
        }

        ref readonly var token = ref _tokens[at];
        return op.Code == PhraseOpCode.List ? LongestOf(op.A, at)
            : op.Code == PhraseOpCode.Word ? (token.Word == op.A && HasForm(token, (WordForm)op.B) ? at + 1 : -1)
            : op.Code == PhraseOpCode.Set ? (HasForm(token, (WordForm)op.B) && _index.InSet(op.A, token.Word) ? at + 1 : -1)
            : PhraseShapes.End(_lexicon, _tokens, (PhraseShape)op.A, at);
    }

    /// <summary>The straight double quotation mark in a pattern stands for every quotation mark.</summary>
    internal static bool IsMark(TokenKind kind, TokenKind asked) =>
        kind == asked || (asked == TokenKind.StraightQuote && kind is >= TokenKind.OpenQuote and <= TokenKind.StraightSingleQuote);

    private readonly bool CanTake(int at) =>
        _tokens[at].Kind != TokenKind.EndOfText && (!_tokens[at].Has(TokenFlags.SentenceStart) || at == _first);

    private readonly int SkipHyphen(int at) =>
        _tokens[at].Kind == TokenKind.Hyphen && at > _first && !_tokens[at].IsSpaceBefore && !_tokens[at + 1].IsSpaceBefore ? at + 1 : at;

    /// <summary>Whether the token has the capitals that the form asks for, and is a possessive where it is one. Judged at once, for each alone is hard to foresee.</summary>
    internal static bool HasForm(in Token token, WordForm form) => HasForm(token.Flags, form);

    internal static bool HasForm(TokenFlags flags, WordForm form)
    {
        var capitals = (uint)(form & (WordForm.Capitalized | WordForm.AllCaps)) * ((uint)TokenFlags.Capitalized / (uint)WordForm.Capitalized);
        var possessive = (uint)(form & WordForm.Possessive) * ((uint)TokenFlags.Possessive / (uint)WordForm.Possessive);
        return (((uint)flags ^ (capitals | possessive)) & (capitals | (uint)TokenFlags.Possessive)) == 0;
    }

    private int LongestOf(int list, int at)
    {
        var word = _tokens[at].Word;
        if (!MayBegin(list, word) || _nesting == DeepestNesting)
        {
            return -1;
        }

        var longest = -1;
        var next = _filters[at + 1];
        foreach (ref readonly var entry in _table.EntriesWith(list, word))
        {
            if (entry.List == list & (entry.Mask & next) != 0 && _index.FilterOf(entry.Phrase, entry.Mask).Passes(next, Sentence))
            {
                longest = Math.Max(longest, EndOf(entry, at));
            }
        }

        return longest;
    }

    /// <summary>The token after an entry that begins with the word at a token, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int EndOf(in ListEntry entry, int at) =>
        !entry.IsOneWord ? EndOfEntry(_index.Phrases[entry.Phrase].Start, at)
        : HasForm(_tokens[at], entry.Form) && (!PhraseShapes.EndsInCompound(_tokens, at + 1) || _insideCompounds) ? at + 1
        : -1;

    /// <summary>The token after the list entry at a token, or -1. The pattern that the entry is a part of goes on as if nothing had been.</summary>
    private int EndOfEntry(int start, int at)
    {
        var (first, end, report, reportEnd) = (_first, _end, ReportFirst, ReportEnd);
        _nesting++;
        _first = at;
        var found = Run(start, at, 0) ? _end : -1;
        _nesting--;
        (_first, _end, ReportFirst, ReportEnd) = (first, end, report, reportEnd);
        return found;
    }

    /// <summary>Whether an entry of the list begins with the word.</summary>
    private readonly bool CanBegin(int list, int word)
    {
        if (!MayBegin(list, word))
        {
            return false;
        }

        foreach (ref readonly var entry in _table.EntriesWith(list, word))
        {
            if (entry.List == list)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same by the filter of the list: mostly false where it is not so.</summary>
    private readonly bool MayBegin(int list, int word) =>
        word > 0 && (uint)list < (uint)_listMasks.Length && (_listMasks[list] & PhraseIndex.MaskOf(word)) != 0;
}
