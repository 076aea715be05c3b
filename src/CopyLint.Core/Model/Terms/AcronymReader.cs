using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Terms;

/// <summary>Which tokens are acronyms, and their letters as a number.</summary>
internal static class AcronymReader
{
    public const int MostLetters = 6;
    public const int BitsPerLetter = 5;

    /// <summary>The length of 's.</summary>
    private const int LongestEnding = 2;

    /// <summary>How many characters are looked at together: no acronym has more, with its ending.</summary>
    private const int Together = MostLetters + LongestEnding;

    /// <summary>The last five bits of each of eight characters.</summary>
    private const ulong LetterBits = 0x1f1f1f1f1f1f1f1f;

    /// <summary>The letters of a word with two capitals or more, as a number, never 0; or 0 where it is no acronym: a numeral, a designator, initials of a person, a ticker, a shout.</summary>
    /// <param name="length">The number of letters.</param>
    public static int LettersOf(StoryTree tree, int token, out int length)
    {
        length = 0;
        ref readonly var word = ref tree.Tokens[token];
        if (word.Has(TokenFlags.Abbreviation) || word.Length > MostLetters + LongestEnding)
        {
            return 0;
        }

        var characters = CharactersAt(tree.Text, word.Start);
        length = CapitalsOf(characters, word.Length, out var isNumeral);
        return length is 0 or > MostLetters || isNumeral || tree.Is(token, WordList.FunctionWord) || IsPartOfOther(tree, token, length) ? 0 : Number(characters, length);
    }

    /// <summary>Eight characters from one on; behind the text there are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> CharactersAt(string text, int start)
    {
        var rest = MemoryMarshal.Cast<char, ushort>(text.AsSpan(start));
        return rest.Length >= Together ? Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(rest)) : Padded(rest);
    }

    private static Vector128<ushort> Padded(ReadOnlySpan<ushort> characters)
    {
        Span<ushort> padded = stackalloc ushort[Together];
        padded.Clear();
        characters.CopyTo(padded);
        return Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(padded));
    }

    /// <summary>How many letters a word of at most eight characters has without its ending, or 0 where they are not capitals alone.</summary>
    private static int CapitalsOf(Vector128<ushort> characters, int length, out bool isNumeral)
    {
        var capitals = Vector128.LessThan(characters - Vector128.Create((ushort)'A'), Vector128.Create((ushort)26)).ExtractMostSignificantBits();
        var count = BitOperations.TrailingZeroCount(~capitals | 1u << length);
        var numerals = Vector128.Equals(characters, Vector128.Create((ushort)'I')) | Vector128.Equals(characters, Vector128.Create((ushort)'V'))
            | Vector128.Equals(characters, Vector128.Create((ushort)'X')) | Vector128.Equals(characters, Vector128.Create((ushort)'L'));
        isNumeral = BitOperations.TrailingZeroCount(~numerals.ExtractMostSignificantBits()) >= count;
        if (count == length)
        {
            return count;
        }

        var plural = Vector128.Equals(characters, Vector128.Create((ushort)'s')).ExtractMostSignificantBits();
        var apostrophe = (Vector128.Equals(characters, Vector128.Create((ushort)'\'')) | Vector128.Equals(characters, Vector128.Create((ushort)'\u2019'))).ExtractMostSignificantBits();
        var endings = length - count == 1 ? plural : length - count == LongestEnding ? apostrophe & plural >> 1 : 0;
        return count is >= 2 and <= MostLetters ? count & -(int)(endings >> count & 1) : 0;
    }

    /// <summary>The first letters as a number (<see cref="Add"/>).</summary>
    private static int Number(Vector128<ushort> characters, int length)
    {
        var letters = BinaryPrimitives.ReverseEndianness(Vector128.Narrow(characters, characters).AsUInt64().ToScalar());
        if (Bmi2.X64.IsSupported)
        {
            return (int)(Bmi2.X64.ParallelBitExtract(letters, LetterBits) >> BitsPerLetter * (Together - length));
        }

        var number = 0;
        for (var i = 0; i < length; i++)
        {
            number = Add(number, (char)(letters >> 8 * (Together - 1 - i) & byte.MaxValue));
        }

        return number;
    }

    /// <summary>The number of some letters and one more.</summary>
    public static int Add(int letters, char letter) => (letters << BitsPerLetter) | (letter & 31);

    /// <summary>The letters of "MPs", "IRA's".</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        if (end > 2 && text[end - 1] == 's')
        {
            end -= text[end - 2] is '\'' or '\u2019' ? 2 : 1;
        }

        return end < 2 || end > MostLetters ? text : text[..end];
    }

    private static bool IsPartOfOther(StoryTree tree, int token, int length)
    {
        var tokens = tree.Tokens;
        ref readonly var next = ref tokens[token + 1];
        var isDesignator = next.Kind is TokenKind.Number or TokenKind.Slash
            || (next.Kind == TokenKind.Hyphen && tokens[token + 2].Kind == TokenKind.Number);
        var isInitials = length == 2 && next.IsWord && next.IsCapitalized && !next.Has(TokenFlags.AllCaps) && !next.Has(TokenFlags.SentenceStart);
        return isDesignator || isInitials || IsCapitals(tree, token + 1)
            || (token > 0 && ((tokens[token - 1].Kind == TokenKind.Period && !tokens[token].IsSpaceBefore) || IsCapitals(tree, token - 1) || tokens[token - 1].Kind is TokenKind.Colon or TokenKind.Slash or TokenKind.Symbol
                || (tokens[token - 1].Kind == TokenKind.Hyphen && !tokens[token].IsSpaceBefore && token > 1 && tokens[token - 2].Kind == TokenKind.Number)));
    }

    private static bool IsCapitals(StoryTree tree, int token) =>
        tree.Tokens[token].Has(TokenFlags.AllCaps) && !tree.Tokens[token].Has(TokenFlags.Abbreviation) && !tree.Is(token, WordList.Nationality);
}
