using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>How nearly all words are cut and looked up.</summary>
internal ref partial struct Scanner
{
    private const int LookedUpTogether = 64;

    /// <summary>
    /// Nearly all words: up to 15 ASCII letters and digits, and behind them what ends a word for sure. Sixteen characters
    /// are looked at together and nothing depends on the word's length, which no branch predictor can guess.
    /// </summary>
    private bool TryPlainWord()
    {
        var start = _position;
        if (start + WordKey.PackedLength + 1 >= _text.Length)
        {
            return false;
        }

        ref var characters = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(_text.AsSpan()), start));
        var bytes = Vector128.Narrow(AtMostAByte(Vector128.LoadUnsafe(ref characters)), AtMostAByte(Vector128.LoadUnsafe(ref characters, 8)));
        var folded = bytes | Vector128.Create((byte)0x20);
        var letters = Vector128.LessThanOrEqual(folded - Vector128.Create((byte)'a'), Vector128.Create((byte)25));
        var digits = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        var length = BitOperations.TrailingZeroCount(~(letters | digits).ExtractMostSignificantBits());
        var next = _text[start + length];
        if (length == WordKey.PackedLength || !EndsPlainWord(next, _text[start + length + 1]))
        {
            return false;
        }

        var packed = (folded & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length))).AsUInt64();
        Cut(new WordKey(packed.ToScalar(), packed.GetElement(1)));
        var letterBits = letters.ExtractMostSignificantBits() & ((1u << length) - 1);

        // Shifted in pairs: .NET 9 has no instruction for bytes and takes them one by one.
        var upperBits = letterBits & ~(bytes.AsUInt16() << 2).AsByte().ExtractMostSignificantBits();
        var flags = (TokenFlags)((upperBits & 1) * (uint)TokenFlags.Capitalized);
        flags |= upperBits == letterBits && (letterBits & (letterBits - 1)) != 0 ? TokenFlags.AllCaps : TokenFlags.None;
        Add(TokenKind.Word, length, flags);
        if (next == ' ' && _text[_position + 1] is > ' ' and < '\x80')
        {
            _position++;
            _pending = TokenFlags.SpaceBefore;
        }

        return true;
    }

    /// <summary>Keeps the word of the next token to be looked up with others, and has what that looks at first fetched from memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Cut(in WordKey key)
    {
        if (_cutCount == LookedUpTogether)
        {
            LookUp();
        }

        _vocabulary.PrefetchGuess(key);
        _cut[_cutCount++] = (key, _tokens.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> AtMostAByte(Vector128<ushort> characters) => Vector128.Min(characters, Vector128.Create((ushort)byte.MaxValue));

    /// <summary>Whether the character after letters and digits ends the word: no apostrophe, address or abbreviation goes on.</summary>
    private static bool EndsPlainWord(char next, char afterNext) =>
        next == '.' ? afterNext is ' ' or '\n' or '\r' : next < 128 && Characters.EndsWord(next);

    /// <summary>
    /// Gives the plain words that were cut their numbers. The vocabulary is larger than the nearest caches: each step is done
    /// for all of them, while what the next one looks at is on its way from memory.
    /// </summary>
    private void LookUp()
    {
        Span<int> guesses = stackalloc int[LookedUpTogether];
        var cut = _cut[.._cutCount];
        for (var i = 0; i < cut.Length; i++)
        {
            guesses[i] = _vocabulary.Guess(cut[i].Key);
        }

        for (var i = 0; i < cut.Length; i++)
        {
            ref var token = ref _tokens[cut[i].Token];
            token = token with { Word = _vocabulary.Identify(cut[i].Key, guesses[i]) };
        }

        _cutCount = 0;
    }
}
