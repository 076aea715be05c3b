using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>Cuts blocks into sentences and marks the token that opens each.</summary>
internal ref struct SentenceSplitter
{
    private readonly Lexicon _lexicon;
    private readonly Table<Sentence> _sentences;
    private readonly SentenceEnds _ends;
    private readonly ReadOnlySpan<Token> _all;

    /// <summary>The same, for the flags that they get.</summary>
    private readonly Span<Token> _tokens;
    private readonly ReadOnlySpan<int> _boundaries;

    /// <summary>The tokens of <see cref="TokenSet.PlainOpener"/>, a bit for each.</summary>
    private readonly ReadOnlySpan<ulong> _openers;

    /// <summary>Those of <see cref="TokenSet.SentenceStart"/>, to be set.</summary>
    private readonly Span<ulong> _starts;

    /// <summary>The first of the boundaries that is not passed.</summary>
    private int _boundary;
    private ListMarker _marker;

    private SentenceSplitter(string text, Lexicon lexicon, TokenTable table, Table<Sentence> sentences)
    {
        _lexicon = lexicon;
        _sentences = sentences;
        _all = table.Tokens.Items;
        _tokens = table.Tokens.From(0);
        _ends = new SentenceEnds(text, lexicon, table);
        table.Bits.Gather(TokenSet.Boundary, table.Bits.Room);
        _boundaries = table.Bits.Room.Items;
        _openers = table.Bits.BitsOf(TokenSet.PlainOpener);
        _starts = table.Bits.RoomOf(TokenSet.SentenceStart);
    }

    public static void Split(string text, Lexicon lexicon, TokenTable table, Table<Block> blocks, Table<Sentence> sentences)
    {
        var splitter = new SentenceSplitter(text, lexicon, table, sentences);
        for (var b = 0; b < blocks.Count; b++)
        {
            ref var block = ref blocks[b];
            var first = sentences.Count;
            splitter.SplitBlock(b, block.FirstToken, block.EndToken, text);
            block = block with { FirstSentence = first, EndSentence = sentences.Count };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SplitBlock(int block, int first, int end, string text)
    {
        _marker = ListMarker.At(text, _all, first, end);
        var noEndBefore = 0;

        var last = LastOf(first, end);
        for (var i = Candidate(first, last); i < last; i = Candidate(i + 1, last))
        {
            if (i < noEndBefore)
            {
                continue;
            }

            var isOpened = Unsafe.Add(ref MemoryMarshal.GetReference(_openers), (i + 1) >> 6) >> (i + 1) & 1;
            var next = isOpened != 0 & i + 2 < end ? _ends.AfterPlain(i, first, end)
                : StopBit(TokenIn(i)) != 0 ? _ends.After(i, first, end)
                : BoundaryAt(text, first, i, end, ref noEndBefore);
            if (next > first)
            {
                Add(block, first, next);
                first = next;
                i = next - 1;
                var marker = ListMarker.At(text, _all, first, end);
                _marker = marker.IsNone ? _marker : marker;
            }
        }

        Add(block, first, end);

        // Whether the block ends with a boundary nobody could predict: so without a branch.
        _boundary += Convert.ToByte(Unsafe.Add(ref MemoryMarshal.GetReference(_boundaries), _boundary) < end);
    }

    /// <summary>The end of a block without the mark that it ends with, and the quotation mark behind that: no sentence of it begins there.</summary>
    private readonly int LastOf(int first, int end)
    {
        // Which it ends with nobody could predict: so by bits.
        const int Quotes = 1 << (int)TokenKind.CloseQuote | 1 << (int)TokenKind.StraightQuote;
        ref readonly var token = ref TokenIn(end - 1);
        var isQuote = Quotes >> (int)token.Kind & 1;
        var isStopBefore = isQuote & StopBit(TokenIn(Math.Max(first, end - 2))) & Convert.ToByte(end - 1 > first);
        return end - 2 * isStopBefore - StopBit(token);
    }

    /// <summary>The next token that may end a sentence, or in a list open the next item.</summary>
    private int Candidate(int from, int end)
    {
        // The last of the boundaries is the last token of the story: the bounds are not checked.
        ref var boundaries = ref MemoryMarshal.GetReference(_boundaries);
        while (Unsafe.Add(ref boundaries, _boundary) < from)
        {
            _boundary++;
        }

        var boundary = Unsafe.Add(ref boundaries, _boundary);
        return _marker.IsNone ? boundary : NextItem(from, Math.Min(boundary, end));
    }

    /// <summary>The next token that a list item may open with, or <paramref name="end"/>.</summary>
    private readonly int NextItem(int from, int end)
    {
        const int openers = 1 << (int)TokenKind.Number | 1 << (int)TokenKind.Word | 1 << (int)TokenKind.OpenBracket | 1 << (int)TokenKind.Symbol;
        var i = from;
        while (i < end && (!_all[i].IsSpaceBefore || (openers >> (int)_all[i].Kind & 1) == 0 || (_all[i].IsWord && _all[i].Length > 1)))
        {
            i++;
        }

        return i;
    }

    /// <summary>1 if a sentence may end with the token, or else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int StopBit(in Token token)
    {
        const int Stops = 1 << (int)TokenKind.Period | 1 << (int)TokenKind.Ellipsis | 1 << (int)TokenKind.Question | 1 << (int)TokenKind.Exclamation;
        return (Stops >> (int)token.Kind | (int)token.Flags / (int)TokenFlags.Abbreviation) & 1;
    }

    /// <summary>Where the next sentence begins if one ends at, or a list item or a credit begins with, this token; else -1.</summary>
    private readonly int BoundaryAt(string text, int first, int i, int end, ref int noEndBefore)
    {
        ref readonly var token = ref _all[i];
        if (token.Kind == TokenKind.OpenBracket)
        {
            noEndBefore = Math.Max(noEndBefore, _ends.EndOfInsertion(i, end));
        }

        if (token.Kind is TokenKind.Number or TokenKind.Word or TokenKind.OpenBracket or TokenKind.Symbol && IsNextItem(text, i, end))
        {
            return i;
        }

        if (token.Kind is TokenKind.OpenSingleQuote or TokenKind.StraightSingleQuote)
        {
            noEndBefore = _ends.EndOfEmbedded(i, first, end);
        }

        return token.Kind == TokenKind.Number ? _ends.AfterDate(i, first, end)
            : token.Kind == TokenKind.Colon && i - 1 > first && IsCredit(i, end) ? i - 1
            : -1;
    }

    private readonly bool IsNextItem(string text, int i, int end)
    {
        if (_marker.IsNone || !_all[i].IsSpaceBefore)
        {
            return false;
        }

        var marker = ListMarker.At(text, _all, i, end);
        return !marker.IsNone && marker.Follows(_marker);
    }

    /// <summary>"… Image: Jane Roe" at the end of a caption.</summary>
    private readonly bool IsCredit(int colon, int end) =>
        end - colon <= 12 && _all[colon - 1].IsCapitalized && _lexicon.PayloadOf(_all[colon - 1].Word, WordList.SentenceStarter) == (int)StarterKind.CreditLabel
        && _all[colon - 2].Kind is TokenKind.Word or TokenKind.Number or TokenKind.CloseBracket;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Add(int block, int first, int end)
    {
        ref var token = ref TokenIn(first);
        Token.AddFlags(ref token, TokenFlags.SentenceStart);
        Unsafe.Add(ref MemoryMarshal.GetReference(_starts), first >> 6) |= 1UL << first;
        _sentences.Add(new Sentence(Spans.Between(token.Start, TokenIn(end - 1).End), first, end, block));
    }

    /// <summary>A token of the story: the bounds are not checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref Token TokenIn(int token) => ref Unsafe.Add(ref MemoryMarshal.GetReference(_tokens), token);
}
