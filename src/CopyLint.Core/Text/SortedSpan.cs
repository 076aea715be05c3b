namespace CopyLint.Text;

/// <summary>Looks things up that stand in an order.</summary>
public static class SortedSpan
{
    /// <summary>How many of the items stand before a bound: the index of the first that does not. Takes logarithmic time.</summary>
    /// <param name="isBefore">Holds of the first items and of none behind them.</param>
    public static int CountBefore<T, TBound>(this ReadOnlySpan<T> items, TBound bound, Func<T, TBound, bool> isBefore)
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = isBefore(items[middle], bound) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>How many of the numbers, of which each is at least the one before it, are below another.</summary>
    public static int CountBefore(this ReadOnlySpan<int> numbers, int bound)
    {
        // Halved without branches, which nobody could predict.
        var before = 0;
        for (var left = numbers.Length; left > 0;)
        {
            var half = (left + 1) >> 1;
            before += half & (int)(((long)numbers[before + half - 1] - bound) >> 63);
            left -= half;
        }

        return before;
    }
}
