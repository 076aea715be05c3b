using System.Collections.Immutable;

namespace CopyLint.Editions;

/// <summary>How far two runs of words are the same, in order.</summary>
public static class WordAlignment
{
    /// <summary>Longer runs are compared by their beginnings.</summary>
    private const int Longest = 128;

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

        return same + row[right.Length];
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
