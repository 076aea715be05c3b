using System.Numerics;
using System.Runtime.CompilerServices;

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

    public uint Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)((Low * 0x9E3779B97F4A7C15 + High * 0xC2B2AE3D27D4EB4F) >> 32);
    }

    /// <summary>The folded word of a key that is packed.</summary>
    public string Word => string.Create((128 + 7 - BitOperations.LeadingZeroCount(High) - (High == 0 ? BitOperations.LeadingZeroCount(Low) : 0)) / 8, this, static (characters, key) =>
    {
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = (char)(byte)((i < 8 ? key.Low : key.High) >> 8 * (i % 8));
        }
    });

    public static WordKey Of(ReadOnlySpan<char> word)
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
}
