namespace CopyLint.Text;

/// <summary>How many letters have to be changed, left out or put in to make one word of another (Levenshtein).</summary>
public static class EditDistance
{
    private const int ShortWord = 64;

    /// <param name="foldsCase">Whether a capital counts as its small letter.</param>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool foldsCase = false)
    {
        var row = right.Length < ShortWord ? stackalloc int[ShortWord] : new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var isSame = foldsCase ? Fold.Char(left[i - 1]) == Fold.Char(right[j - 1]) : left[i - 1] == right[j - 1];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (isSame ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }

    /// <summary>Whether one word may be a slip of the other: one letter more, less or other, or two that have changed places, with at most one between.</summary>
    public static bool IsSlip(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var shorter = left.Length <= right.Length ? left : right;
        var longer = left.Length <= right.Length ? right : left;
        var same = shorter.CommonPrefixLength(longer);
        return longer.Length - shorter.Length <= 1 && same < longer.Length
            && (longer[(same + 1)..].SequenceEqual(shorter[(same + 1 - (longer.Length - shorter.Length))..]) || IsSwap(left, right));
    }

    private static bool IsSwap(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var at = left.CommonPrefixLength(right);
        if (left.Length != right.Length || at + 1 >= left.Length)
        {
            return false;
        }

        var other = at + 1 + left[(at + 1)..].CommonPrefixLength(right[(at + 1)..]);
        return other <= at + 2 && other < left.Length && left[at] == right[other] && left[other] == right[at] && left[(other + 1)..].SequenceEqual(right[(other + 1)..]);
    }
}
