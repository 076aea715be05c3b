using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Syntax;

/// <summary>How nearly all tokens are cut: words of ASCII letters, digits and apostrophes, numbers, and marks that stand alone.</summary>
internal ref partial struct Scanner
{
    /// <summary>How many bytes lie before those of a block, for the place of the byte before the first.</summary>
    private const int BytesBefore = 16;

    /// <summary>How many tokens are looked up together once they are cut, at least where none is met that is not plain: what one of them waits for from memory, the others do too.</summary>
    private const int PlainTogether = 64;
    private const int MostPlain = PlainTogether + CharacterBlock.Length;

    /// <summary>How many characters behind the beginning of a block are fetched from memory while it is cut.</summary>
    private const int PrefetchedAhead = 8 * CharacterBlock.Length;

    /// <summary>Where, from a block's first byte on, the mask of a word's bytes would begin if it had none; that of a longer word begins so many bytes before.</summary>
    private const int NoLength = CharacterBlock.Length + (2 * WordKey.PackedLength);

    /// <summary>Cuts plain tokens up to one that is none, or a number of them, and looks them up.</summary>
    /// <returns>Whether what stands there then is to be cut as any other.</returns>
    private bool CutPlain()
    {
        var first = _count;
        var isStopped = CutBlocks(first);
        LookUp(first);
        foreach (var late in _late[.._lateCount])
        {
            Mend(late >> 1, (late & 1) != 0 ? TokenFlags.AllCaps : TokenFlags.None);
        }

        _lateCount = 0;
        return isStopped;
    }

    private bool CutBlocks(int first)
    {
        ref var bytes = ref Unsafe.Add(ref MemoryMarshal.GetReference(_bytes), BytesBefore);
        int stop;
        do
        {
            ref var characters = ref BlockAt(_position);
            Prefetch(ref characters);
            var block = new CharacterBlock(ref characters, ref bytes);
            stop = Math.Min(BitOperations.TrailingZeroCount(block.Stops), _end - _position);
            var starts = block.Starts & ((1UL << stop) - 1);
            starts &= ~((1UL << 63 >> BitOperations.LeadingZeroCount(starts)) & (0 - (block.Inside >> stop & 1)));
            if (starts == 0)
            {
                return true;
            }

            for (var left = block.Inner; left != 0; left &= left - 1)
            {
                Unsafe.Add(ref bytes, BitOperations.TrailingZeroCount(left)) = (byte)'\'';
            }

            Cut(starts, block.Ends, ref bytes, _count - first);
            Mend(block, starts);
            Pass(block, BitOperations.PopCount(starts));
        }
        while (stop == CharacterBlock.Length - 1 && _count - first < PlainTogether);

        return stop < CharacterBlock.Length - 1;
    }

    /// <summary>Passes the tokens that were cut, and a single space behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Pass(in CharacterBlock block, int count)
    {
        Token.AddFlags(ref _tokens[_count], _pending);
        _count += count;
        var end = _tokens[_count - 1].End - _position;
        var step = (int)((block.Spaces & ~block.Breaks & ~block.Stops) >> end) & 1;
        _position += end + step;
        _pending = (TokenFlags)step;
    }

    /// <summary>Cuts the tokens that begin at places of a block. Nothing here depends on a word or its length, which no branch predictor can guess. Apart, so that all registers are the loop's.</summary>
    /// <param name="ends">The ends of these tokens before others.</param>
    /// <param name="before">How many are cut and not looked up.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Cut(ulong starts, ulong ends, ref byte bytes, int before)
    {
        ref var tokens = ref Unsafe.Add(ref MemoryMarshal.GetReference(_tokens), _count);
        ref var looks = ref Unsafe.Add(ref MemoryMarshal.GetReference(_looks), before);
        var (position, known) = (_position, _known);
        var traits = _traits;
        for (; starts != 0; ends &= ends - 1, starts &= starts - 1)
        {
            var start = Lowest(starts);
            var length = Lowest(ends) - start;
            Token.SetStart(ref tokens, position + (int)start);
            Token.SetLength(ref tokens, (int)length);
            var key = (Vector128.LoadUnsafe(ref Unsafe.Add(ref bytes, start)) | Vector128.Create((byte)0x20)) & Vector128.LoadUnsafe(ref Unsafe.Add(ref bytes, NoLength - length));
            Token.SetTraits(ref tokens, traits.Of(Unsafe.Add(ref bytes, start)) | traits.Behind(Unsafe.Add(ref bytes, start - 1)));
            var mix = WordKey.MixOf(key);
            var place = known.PlaceOf(mix);
            known.Prefetch(place);
            looks = new WordTable.Look(place, WordTable.CheckOf(mix));
            tokens = ref Unsafe.Add(ref tokens, 1);
            looks = ref Unsafe.Add(ref looks, 1);
        }
    }

    /// <summary>
    /// Looks up the tokens from one on. Whether a word is known is a coin toss to the branch predictor. One that is not has its check for a number (<see cref="Vocabulary.Unknown"/>)
    /// and the highest of the filter bits (<see cref="PhraseIndex.NextMaskOf"/>); numbers are taken for words until the bits are made (<see cref="TokenBits.Build"/>).
    /// </summary>
    private readonly void LookUp(int first)
    {
        ref var token = ref Unsafe.Add(ref MemoryMarshal.GetReference(_tokens), first);
        ref var words = ref Unsafe.Add(ref MemoryMarshal.GetReference(_words), _count);
        ref var classes = ref Unsafe.Add(ref MemoryMarshal.GetReference(_classes), _count);
        ref var filters = ref Unsafe.Add(ref MemoryMarshal.GetReference(_filters), _count);
        ref var look = ref MemoryMarshal.GetReference(_looks);
        var asked = _table.Keys;
        var known = _known;
        for (nint i = first - _count; i != 0; i++)
        {
            ref var entry = ref known.At(look.Place);
            var unknown = -(nint)(entry.Check != look.Check ? 1 : 0);
            var id = entry.Id & ~(int)unknown;
            asked.Prefetch(id);
            var word = ((int)look.Check & (int)unknown) | id;
            Unsafe.Add(ref filters, i) = 1UL << (int)(entry.BitAndId | (uint)unknown);
            Unsafe.Add(ref classes, i) = entry.Lists & ~(ulong)unknown;
            Unsafe.Add(ref words, i) = word;
            Token.SetWord(ref token, word);
            token = ref Unsafe.Add(ref token, 1);
            look = ref Unsafe.Add(ref look, 1);
        }
    }

    /// <summary>The number of the lowest bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Lowest(ulong bits) => Bmi1.X64.IsSupported ? (nint)Bmi1.X64.TrailingZeroCount(bits) : BitOperations.TrailingZeroCount(bits);

    /// <summary>Puts what few of the tokens have and others have not, and notes which have more of it when they are looked up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Mend(in CharacterBlock block, ulong starts)
    {
        var paragraphs = starts & (block.Breaks << 1) & (block.Breaks << 2);
        var capitals = starts & block.Upper & ((block.Upper | block.Digits | block.Inner) >> 1);
        if ((paragraphs | capitals | block.Points | block.Inner) != 0)
        {
            Mend(block, starts, paragraphs, capitals);
        }
    }

    /// <param name="paragraphs">Where tokens begin behind a blank line.</param>
    /// <param name="capitals">Where words begin with upper case and perhaps have no lower case.</param>
    private void Mend(in CharacterBlock block, ulong starts, ulong paragraphs, ulong capitals)
    {
        for (var left = paragraphs; left != 0; left &= left - 1)
        {
            Token.AddFlags(ref _tokens[TokenOf(left, starts)], TokenFlags.ParagraphStart);
        }

        for (var left = block.Points; left != 0; left &= left - 1)
        {
            ref var token = ref _tokens[TokenOf(left, starts) - 1];
            var isInside = token.End - _position > BitOperations.TrailingZeroCount(left);
            Token.AddFlags(ref token, isInside ? TokenFlags.Decimal : TokenFlags.None);
        }

        for (var left = capitals; left != 0; left &= left - 1)
        {
            ref var token = ref _tokens[TokenOf(left, starts)];
            var own = ((1UL << token.Length) - 1) << BitOperations.TrailingZeroCount(left);
            if ((block.Letters & own) == (block.Upper & own) && BitOperations.PopCount(block.Upper & own) >= 2)
            {
                Token.AddFlags(ref token, TokenFlags.AllCaps);
            }
        }

        for (var left = block.Inner; left != 0; left &= left - 1)
        {
            NoteGenitive(block, _count + BitOperations.PopCount(starts & (left ^ (left - 1))) - 1, BitOperations.TrailingZeroCount(left));
        }
    }

    /// <param name="apostrophe">Inside the token, or behind the last one that was cut.</param>
    private void NoteGenitive(in CharacterBlock block, int index, int apostrophe)
    {
        if (index < _count)
        {
            return;
        }

        ref readonly var token = ref _tokens[index];
        if (token.End - _position == apostrophe + 2 && (_text[token.End - 1] | 0x20) == 's')
        {
            var own = ((1UL << token.Length) - 1) << (token.Start - _position);
            var letters = BitOperations.PopCount(block.Letters & own);
            _late[_lateCount++] = Late(index, letters >= 3 && BitOperations.PopCount(block.Upper & own) == letters - 1);
        }
    }

    /// <summary>A token that is to be mended, twice its number, and one more if it would be in capitals without its 's.</summary>
    private static int Late(int index, bool isAllCaps) => index << 1 | (isAllCaps ? 1 : 0);

    /// <summary>Sets what a word in 's is that is not known with it.</summary>
    /// <param name="flags">Its further flags.</param>
    private readonly void Mend(int index, TokenFlags flags)
    {
        ref var token = ref _tokens[index];
        if (token.Kind == TokenKind.Word && token.Word < 0)
        {
            var stem = _text.AsSpan(token.Start, token.Length - 2);
            token = token with { Word = _table.Vocabulary.NumberOf(stem), Flags = token.Flags | TokenFlags.Possessive | flags };
            Describe(index);
        }
    }

    /// <summary>The number of the token that begins at the lowest of some bits.</summary>
    private readonly int TokenOf(ulong bits, ulong starts) => _count + BitOperations.PopCount(starts & ((bits & (~bits + 1)) - 1));

    /// <summary>Has the characters of the blocks to come fetched from memory, where no one has read them before. They may lie behind the text, for nothing is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch(ref ushort at)
    {
        if (Sse.IsSupported)
        {
            var ahead = (ushort*)Unsafe.AsPointer(ref at) + PrefetchedAhead;
            Sse.Prefetch0(ahead);
            Sse.Prefetch0(ahead + (CharacterBlock.Length / 2));
        }
    }

    /// <summary>The characters from a place on that a block is made of.</summary>
    private readonly ref ushort BlockAt(int position)
    {
        if (position > _text.Length - CharacterBlock.Length)
        {
            _tail.Clear();
            _text.AsSpan(position).CopyTo(_tail);
            return ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_tail));
        }

        return ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(_text.AsSpan()), position));
    }
}
