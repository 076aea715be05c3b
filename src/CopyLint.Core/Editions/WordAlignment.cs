using System.Collections.Immutable;
using System.Numerics;

namespace CopyLint.Editions;

/// <summary>How far two runs of words are the same, in order.</summary>
public static class WordAlignment
{
    /// <summary>Longer runs are compared by their beginnings.</summary>
    private const int Longest = 128;

    /// <summary>So many words of a run have a bit each in one number.</summary>
    private const int Together = 64;

    /// <summary>1 for the same words in the same order, 0 for no common word.</summary>
    public static double Likeness(ReadOnlySpan<int> left, ReadOnlySpan<int> right) =>
        left.IsEmpty || right.IsEmpty ? 0
        : left.SequenceEqual(right) ? 1
        : 2.0 * Common(left, right) / (Math.Min(left.Length, Longest) + Math.Min(right.Length, Longest));

    /// <summary>The number of words of the longest run that both have in order, with gaps.</summary>
    public static int Common(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        left = left[..Math.Min(left.Length, Longest)];
        right = right[..Math.Min(right.Length, Longest)];
        var same = left.CommonPrefixLength(right);
        left = left[same..];
        right = right[same..];
        for (; !left.IsEmpty && !right.IsEmpty && left[^1] == right[^1]; same++)
        {
            left = left[..^1];
            right = right[..^1];
        }

        return same + (right.Length <= Together ? CommonOfFew(left, right) : CommonOfMany(left, right));
    }

    /// <summary>The same, with a bit for each word of the right run: it is cleared where the longest run of what has been read is one longer with this word.</summary>
    private static int CommonOfFew(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var shorter = ulong.MaxValue;
        foreach (var word in left)
        {
            var equal = 0UL;
            for (var j = 0; j < right.Length; j++)
            {
                equal |= (right[j] == word ? 1UL : 0) << j;
            }

            equal &= shorter;
            shorter = (shorter + equal) | (shorter - equal);
        }

        return right.IsEmpty ? 0 : BitOperations.PopCount(~shorter << (Together - right.Length));
    }

    private static int CommonOfMany(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        Span<int> row = stackalloc int[Longest + 1];
        row = row[..(right.Length + 1)];
        row.Clear();
        foreach (var word in left)
        {
            var diagonal = 0;
            for (var j = 0; j < right.Length; j++)
            {
                var above = row[j + 1];
                row[j + 1] = word == right[j] ? diagonal + 1 : Math.Max(above, row[j]);
                diagonal = above;
            }
        }

        return row[right.Length];
    }

    /// <summary>The places of the words that both runs have in order: of the longest such run, one.</summary>
    public static ImmutableArray<(int Left, int Right)> Matches(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        left = left[..Math.Min(left.Length, Longest)];
        right = right[..Math.Min(right.Length, Longest)];
        var width = right.Length + 1;
        var lengths = new byte[(left.Length + 1) * width];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                var at = (i * width) + j;
                lengths[at] = left[i] == right[j] ? (byte)(lengths[at + width + 1] + 1) : Math.Max(lengths[at + width], lengths[at + 1]);
            }
        }

        var matches = ImmutableArray.CreateBuilder<(int, int)>(lengths[0]);
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                matches.Add((i++, j++));
            }
            else if (lengths[((i + 1) * width) + j] >= lengths[(i * width) + j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return matches.ToImmutable();
    }
}
