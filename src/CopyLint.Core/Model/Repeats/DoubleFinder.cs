using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Repeats;

/// <summary>Finds where words and short phrases may stand twice in a row, 32 tokens at a time: nearly all of a story holds none.</summary>
internal static class DoubleFinder
{
    /// <summary>The longest phrase that is looked for, in tokens.</summary>
    public const int LongestPhrase = 4;

    /// <summary>How many tokens are looked at together.</summary>
    private const int Together = 32;

    /// <param name="words"><see cref="Token.Word"/> of a story's tokens.</param>
    /// <param name="doubles">Gets the second of two equal words; what is no word (0) is equal to nothing.</param>
    /// <param name="phrases">Gets the words that stand two to four tokens further on again, with what stands behind them.</param>
    public static void Find(ReadOnlySpan<int> words, Table<int> doubles, Table<int> phrases)
    {
        ref var first = ref MemoryMarshal.GetReference(words);
        var i = 0;
        for (; i + Together + LongestPhrase < words.Length; i += Together)
        {
            var (a, b) = (Again(ref Unsafe.Add(ref first, i)), Again(ref Unsafe.Add(ref first, i + Vector256<int>.Count)));
            var (c, d) = (Again(ref Unsafe.Add(ref first, i + 2 * Vector256<int>.Count)), Again(ref Unsafe.Add(ref first, i + 3 * Vector256<int>.Count)));
            if ((a | b | c | d) != Vector256<int>.Zero)
            {
                Add(words, i, Bits(a) | Bits(b) << 8 | Bits(c) << 16 | Bits(d) << 24, doubles, phrases);
            }
        }

        for (; i + Vector256<int>.Count + LongestPhrase < words.Length; i += Vector256<int>.Count)
        {
            Add(words, i, Bits(Again(ref Unsafe.Add(ref first, i))), doubles, phrases);
        }

        // Behind the last ones stand others that are no words.
        Span<int> last = stackalloc int[Together];
        last.Clear();
        words[i..].CopyTo(last);
        Add(words, i, Bits(Again(ref last[0])) | Bits(Again(ref last[Vector256<int>.Count])) << 8, doubles, phrases);
    }

    private static uint Bits(Vector256<int> lanes) => lanes.ExtractMostSignificantBits();

    /// <summary>For each of eight tokens whether it is a word that the next one repeats, or with the next one begins a phrase that is repeated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Again(ref int words)
    {
        var here = Vector256.LoadUnsafe(ref words);
        var next = Vector256.LoadUnsafe(ref words, 1);
        var (second, third, fourth) = (Vector256.LoadUnsafe(ref words, 2), Vector256.LoadUnsafe(ref words, 3), Vector256.LoadUnsafe(ref words, LongestPhrase));
        var again = Vector256.Equals(here, next)
            | (Vector256.Equals(here, second) & Vector256.Equals(next, third))
            | (Vector256.Equals(here, third) & Vector256.Equals(next, fourth))
            | (Vector256.Equals(here, fourth) & Vector256.Equals(next, Vector256.LoadUnsafe(ref words, LongestPhrase + 1)));
        return Vector256.AndNot(again, Vector256.Equals(here, Vector256<int>.Zero));
    }

    /// <summary>Adds what stands at some tokens, of which the lowest bit is that of the first.</summary>
    private static void Add(ReadOnlySpan<int> words, int first, uint tokens, Table<int> doubles, Table<int> phrases)
    {
        for (; tokens != 0; tokens &= tokens - 1)
        {
            var i = first + BitOperations.TrailingZeroCount(tokens);
            if (words[i] == 0)
            {
                continue;
            }

            if (i + 1 < words.Length && words[i] == words[i + 1])
            {
                doubles.Add(i + 1);
            }

            if (IsPhrase(words, i))
            {
                phrases.Add(i);
            }
        }
    }

    private static bool IsPhrase(ReadOnlySpan<int> words, int first)
    {
        for (var length = 2; length <= LongestPhrase && first + length + 1 < words.Length; length++)
        {
            if (words[first] == words[first + length] && words[first + 1] == words[first + length + 1])
            {
                return true;
            }
        }

        return false;
    }
}
