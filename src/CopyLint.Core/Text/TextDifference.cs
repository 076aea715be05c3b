using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Text;

/// <summary>What tells a version of a text from the one before it.</summary>
public static class TextDifference
{
    private const int Step = 256;

    /// <summary>The one range of the text before that holds everything that was changed, and how long it is now.</summary>
    public static TextChangeRange Between(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var start = before.CommonPrefixLength(after);
        var same = CommonSuffixLength(before[start..], after[start..]);
        return new TextChangeRange(TextSpan.FromBounds(start, before.Length - same), after.Length - same - start);
    }

    private static int CommonSuffixLength(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var same = 0;
        var most = Math.Min(left.Length, right.Length);
        while (same + Step <= most && left[^(same + Step)..^same].SequenceEqual(right[^(same + Step)..^same]))
        {
            same += Step;
        }

        while (same < most && left[^(same + 1)] == right[^(same + 1)])
        {
            same++;
        }

        return same;
    }
}
