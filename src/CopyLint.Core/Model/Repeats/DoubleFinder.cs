using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Repeats;

/// <summary>Finds where words and short phrases may stand twice in a row, eight tokens at a time: nearly all of a story holds none.</summary>
internal static class DoubleFinder
{
    /// <summary>The longest phrase that is looked for, in tokens.</summary>
    public const int LongestPhrase = 4;

    /// <param name="words"><see cref="Token.Word"/> of a story's tokens.</param>
    /// <param name="doubles">Gets the second of two equal words; what is no word (0) is equal to nothing.</param>
    /// <param name="phrases">Gets the words that stand two to four tokens further on again, mostly only where the next word does too.</param>
    public static void Find(ReadOnlySpan<int> words, Table<int> doubles, Table<int> phrases)
    {
        ref var first = ref MemoryMarshal.GetReference(words);
        var i = 0;
        for (; i + Vector256<int>.Count + LongestPhrase + 1 < words.Length; i += Vector256<int>.Count)
        {
            var here = Vector256.LoadUnsafe(ref first, (nuint)i);
            var next = Vector256.LoadUnsafe(ref first, (nuint)i + 1);
            var isWord = ~Vector256.Equals(here, Vector256<int>.Zero);
            Append(doubles, i + 1, Vector256.Equals(here, next) & isWord);
            var third = Vector256.LoadUnsafe(ref first, (nuint)i + 3);
            var fourth = Vector256.LoadUnsafe(ref first, (nuint)i + 4);
            var two = Vector256.Equals(here, Vector256.LoadUnsafe(ref first, (nuint)i + 2)) & Vector256.Equals(next, third);
            var three = Vector256.Equals(here, third) & Vector256.Equals(next, fourth);
            var four = Vector256.Equals(here, fourth) & Vector256.Equals(next, Vector256.LoadUnsafe(ref first, (nuint)i + 5));
            Append(phrases, i, (two | three | four) & isWord);
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

    private static void Append(Table<int> table, int first, Vector256<int> found)
    {
        for (var bits = found.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
        {
            table.Add(first + BitOperations.TrailingZeroCount(bits));
        }
    }
}
