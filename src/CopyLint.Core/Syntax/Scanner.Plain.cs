using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Syntax;

/// <summary>How nearly all tokens are cut: words of ASCII letters, digits and apostrophes, numbers of digits, and marks that stand alone.</summary>
internal ref partial struct Scanner
{
    /// <summary>How many bytes lie before those of a block, for the place of the byte before the first.</summary>
    private const int BytesBefore = 16;

    /// <summary>Where, from a block's first byte on, the mask of a word's bytes would begin if it had none; that of a longer word begins so many bytes before.</summary>
    private const int NoLength = CharacterBlock.Length + (2 * WordKey.PackedLength);

    /// <summary>Cuts plain tokens up to one that is none, or as many as there is room for.</summary>
    /// <returns>Whether what stands there is to be cut as any other.</returns>
    private bool CutPlain()
    {
        ref var bytes = ref Unsafe.Add(ref MemoryMarshal.GetReference(_bytes), BytesBefore);
        int stop;
        do
        {
            var block = new CharacterBlock(ref BlockAt(_position), ref bytes);
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

            Cut(starts, block.Ends, ref bytes);
            Mend(block, starts);
            Pass(block, BitOperations.PopCount(starts));
        }
        while (stop == CharacterBlock.Length - 1 && _count <= Together - CharacterBlock.Length);

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

    /// <summary>Cuts the tokens that begin at places of a block, and looks them up. Nothing here depends on a word or its length, which no branch predictor can guess.</summary>
    /// <param name="ends">The ends of these tokens before others.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Cut(ulong starts, ulong ends, ref byte bytes)
    {
        ref var tokens = ref Unsafe.Add(ref MemoryMarshal.GetReference(_tokens), _count);
        ref var words = ref Unsafe.Add(ref MemoryMarshal.GetReference(_words), _count);
        ref var classes = ref Unsafe.Add(ref MemoryMarshal.GetReference(_classes), _count);
        ref var filters = ref Unsafe.Add(ref MemoryMarshal.GetReference(_filters), _count);
        var position = _position;
        for (; starts != 0; starts &= starts - 1, ends &= ends - 1)
        {
            var start = Lowest(starts);
            var length = Lowest(ends) - start;
            Token.SetStart(ref tokens, position + (int)start);
            Token.SetLength(ref tokens, (int)length);
            var key = (Vector128.LoadUnsafe(ref Unsafe.Add(ref bytes, start)) | Vector128.Create((byte)0x20)) & Vector128.LoadUnsafe(ref Unsafe.Add(ref bytes, NoLength - length));
            var first = Unsafe.Add(ref bytes, start);
            Token.SetTraits(ref tokens, _traits.Of(first) | _traits.Behind(Unsafe.Add(ref bytes, start - 1)));
            var mix = WordKey.MixOf(key);
            ref var entry = ref _known.PlaceOf(mix);
            var known = (nint)(WordEntry.IsOther(ref entry, key) ? 1 : 0) - 1;
            var unknownBit = _traits.FilterBit(first);
            filters = 1UL << (unknownBit ^ ((unknownBit ^ entry.FilterBit) & (int)known));
            classes = entry.Lists & (ulong)known;
            var word = (entry.Id & (int)known) | ((int)((uint)(mix >> 32) | Vocabulary.UnknownBit) & _traits.Unknown(first) & ~(int)known);
            words = word;
            Token.SetWord(ref tokens, word);
            tokens = ref Unsafe.Add(ref tokens, 1);
            words = ref Unsafe.Add(ref words, 1);
            classes = ref Unsafe.Add(ref classes, 1);
            filters = ref Unsafe.Add(ref filters, 1);
        }
    }

    /// <summary>The number of the lowest bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Lowest(ulong bits) => Bmi1.X64.IsSupported ? (nint)Bmi1.X64.TrailingZeroCount(bits) : BitOperations.TrailingZeroCount(bits);

    /// <summary>Puts what few of the tokens have and others have not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Mend(in CharacterBlock block, ulong starts)
    {
        var paragraphs = starts & (block.Breaks << 1) & (block.Breaks << 2);
        var capitals = starts & block.Upper & ((block.Upper | block.Digits | block.Inner) >> 1);
        if ((paragraphs | capitals | (starts & block.Digits) | block.Inner) != 0)
        {
            Mend(block, starts, paragraphs, capitals);
        }
    }

    /// <param name="paragraphs">Where tokens begin behind a blank line.</param>
    /// <param name="capitals">Where words begin with upper case and perhaps have no lower case.</param>
    private readonly void Mend(in CharacterBlock block, ulong starts, ulong paragraphs, ulong capitals)
    {
        for (var left = paragraphs; left != 0; left &= left - 1)
        {
            Token.AddFlags(ref _tokens[TokenOf(left, starts)], TokenFlags.ParagraphStart);
        }

        for (var left = starts & block.Digits; left != 0; left &= left - 1)
        {
            _filters[TokenOf(left, starts)] |= PhraseIndex.FigureMask;
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
            MendPossessive(block, _count + BitOperations.PopCount(starts & (left ^ (left - 1))) - 1, BitOperations.TrailingZeroCount(left));
        }
    }

    /// <summary>What a word with an apostrophe is if it ends in 's and is not known with it.</summary>
    /// <param name="apostrophe">Inside the token, or behind the last one that was cut.</param>
    private readonly void MendPossessive(in CharacterBlock block, int index, int apostrophe)
    {
        if (index < _count)
        {
            return;
        }

        ref var token = ref _tokens[index];
        if (token.Word > 0 || token.End - _position != apostrophe + 2 || (_text[token.End - 1] | 0x20) != 's')
        {
            return;
        }

        var own = ((1UL << token.Length) - 1) << (token.Start - _position);
        var letters = BitOperations.PopCount(block.Letters & own);
        var isAllCaps = letters >= 3 && BitOperations.PopCount(block.Upper & own) == letters - 1;
        var stem = _text.AsSpan(token.Start, token.Length - 2);
        var word = _table.Vocabulary.NumberOf(stem);
        token = token with { Word = word, Flags = token.Flags | TokenFlags.Possessive | (isAllCaps ? TokenFlags.AllCaps : TokenFlags.None) };
        Describe(index);
    }

    /// <summary>The number of the token that begins at the lowest of some bits.</summary>
    private readonly int TokenOf(ulong bits, ulong starts) => _count + BitOperations.PopCount(starts & ((bits & (~bits + 1)) - 1));

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
