using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Repeats;

/// <summary>Finds where words and short phrases may stand twice in a row, 64 tokens at a time: nearly all of a story holds none.</summary>
internal static class DoubleFinder
{
    /// <summary>The longest phrase that is looked for, in tokens.</summary>
    public const int LongestPhrase = 4;

    /// <summary>How many tokens are looked at together.</summary>
    private const int Together = 64;

    /// <param name="words"><see cref="Token.Word"/> of a story's tokens.</param>
    /// <param name="doubles">Gets the second of two equal words; what is no word (0) is equal to nothing.</param>
    /// <param name="phrases">Gets the words that stand two to four tokens further on again, mostly only where the next word does too.</param>
    public static void Find(ReadOnlySpan<int> words, Table<int> doubles, Table<int> phrases)
    {
        var i = 0;
        var last = words.Length - Together - LongestPhrase;
        while (last >= 0 && i < last + Together - 1)
        {
            var first = Math.Min(i, last);
            var (one, two, three, four) = Again(words.Slice(first, Together + LongestPhrase));
            Append(doubles, words, i - first, first, 1, one);
            Append(phrases, words, i - first, first, 0, (two & two >> 1) | (three & three >> 1) | (four & four >> 1));
            i = first + Together - 1;
        }

        for (; i < words.Length - 1; i++)
        {
            if (words[i] != 0 && words[i] == words[i + 1])
            {
                doubles.Add(i + 1);
            }

            if (words[i] != 0 && words[(i + 2)..Math.Max(i + 2, Math.Min(i + LongestPhrase + 1, words.Length))].Contains(words[i]))
            {
                phrases.Add(i);
            }
        }
    }

    /// <summary>For each distance up to <see cref="LongestPhrase"/> a bit for each token that is the same as the one so far behind it.</summary>
    private static (ulong One, ulong Two, ulong Three, ulong Four) Again(ReadOnlySpan<int> words)
    {
        ref var first = ref MemoryMarshal.GetReference(words);
        var (one, two, three, four) = (0UL, 0UL, 0UL, 0UL);
        for (var i = 0; i < Together; i += Vector256<int>.Count)
        {
            ref var here = ref Unsafe.Add(ref first, i);
            var eight = Vector256.LoadUnsafe(ref here);
            one |= (ulong)Vector256.Equals(eight, Vector256.LoadUnsafe(ref here, 1)).ExtractMostSignificantBits() << i;
            two |= (ulong)Vector256.Equals(eight, Vector256.LoadUnsafe(ref here, 2)).ExtractMostSignificantBits() << i;
            three |= (ulong)Vector256.Equals(eight, Vector256.LoadUnsafe(ref here, 3)).ExtractMostSignificantBits() << i;
            four |= (ulong)Vector256.Equals(eight, Vector256.LoadUnsafe(ref here, LongestPhrase)).ExtractMostSignificantBits() << i;
        }

        return (one, two, three, four);
    }

    /// <summary>Adds those of the found tokens that are words. The last one is left to the next call: what stands behind it has not been looked at.</summary>
    /// <param name="done">How many of them have been looked at before.</param>
    private static void Append(Table<int> table, ReadOnlySpan<int> words, int done, int first, int offset, ulong found)
    {
        for (var left = found & ulong.MaxValue >> 1 & ulong.MaxValue << done; left != 0; left &= left - 1)
        {
            var token = first + BitOperations.TrailingZeroCount(left);
            if (words[token] != 0)
            {
                table.Add(token + offset);
            }
        }
    }
}
