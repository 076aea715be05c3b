using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CopyLint.Text;

/// <summary>
/// A folded word (<see cref="Fold"/>) as two numbers. Words of up to 16 ASCII characters are packed a byte a character, so
/// that equal keys are equal words; longer and other words are mixed, and equal keys ask for a look at the text.
/// The same in every process and version.
/// </summary>
internal readonly record struct WordKey(ulong Low, ulong High)
{
    /// <summary>The most characters that are packed.</summary>
    public const int PackedLength = 16;

    private const ulong IsMixed = 1UL << 63;

    public bool IsPacked => High < IsMixed;

    /// <summary>Spread over 64 bits, the upper ones best.</summary>
    public ulong Mix
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MixOf(Low, High);
    }

    public uint Hash => (uint)(Mix >> 32);

    /// <summary>The folded word of a key that is packed.</summary>
    public string Word => string.Create((128 + 7 - BitOperations.LeadingZeroCount(High) - (High == 0 ? BitOperations.LeadingZeroCount(Low) : 0)) / 8, this, static (characters, key) =>
    {
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = (char)(byte)((i < 8 ? key.Low : key.High) >> 8 * (i % 8));
        }
    });

    /// <summary>The mix of the key of a word of ASCII characters, folded, with zeros behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong MixOf(Vector128<byte> characters) => MixOf(characters.AsUInt64().ToScalar(), characters.AsUInt64().GetElement(1));

    public static WordKey Of(ReadOnlySpan<char> word)
    {
        if (word.Length <= PackedLength)
        {
            var characters = Vector256<ushort>.Zero;
            word.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector256<ushort>, char>(ref characters), PackedLength));
            characters = IsAscii(characters) ? characters : WithStraightApostrophes(characters);
            if (IsAscii(characters))
            {
                return Unsafe.BitCast<Vector128<byte>, WordKey>(Lower(Vector128.Narrow(characters.GetLower(), characters.GetUpper())));
            }
        }

        return Long(word);
    }

    private static WordKey Long(ReadOnlySpan<char> word)
    {
        ulong low = 0, high = 0;
        var isPacked = word.Length <= PackedLength;
        for (var i = 0; i < word.Length; i++)
        {
            if (i > 0 && i % PackedLength == 0)
            {
                low *= 0x9E3779B97F4A7C15;
                high *= 0xC2B2AE3D27D4EB4F;
            }

            var folded = Fold.Char(word[i]);
            isPacked &= folded < 128;
            var bits = (ulong)folded << 8 * (i % 8);
            low ^= i % PackedLength < 8 ? bits : 0;
            high ^= i % PackedLength < 8 ? 0 : bits;
        }

        return new WordKey(low, isPacked ? high : high | IsMixed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong MixOf(ulong low, ulong high) => low * 0x9E3779B97F4A7C15 + high * 0xC2B2AE3D27D4EB4F;

    private static bool IsAscii(Vector256<ushort> characters) => (characters & Vector256.Create((ushort)0xFF80)) == Vector256<ushort>.Zero;

    /// <summary>With the typographic apostrophes folded as <see cref="Fold.Char"/> does.</summary>
    private static Vector256<ushort> WithStraightApostrophes(Vector256<ushort> characters)
    {
        var isApostrophe = Vector256.Equals(characters, Vector256.Create((ushort)'\u2019')) | Vector256.Equals(characters, Vector256.Create((ushort)'\u2018'))
            | Vector256.Equals(characters, Vector256.Create((ushort)'\u02BC')) | Vector256.Equals(characters, Vector256.Create((ushort)'\uFF07'));
        return Vector256.ConditionalSelect(isApostrophe, Vector256.Create((ushort)'\''), characters);
    }

    private static Vector128<byte> Lower(Vector128<byte> ascii)
    {
        var isUpper = Vector128.GreaterThan(ascii.AsSByte(), Vector128.Create((sbyte)('A' - 1))) & Vector128.LessThan(ascii.AsSByte(), Vector128.Create((sbyte)('Z' + 1)));
        return ascii | (isUpper.AsByte() & Vector128.Create((byte)0x20));
    }
}
