using System.Numerics;

namespace CopyLint.Text;

/// <summary>Sorts numbers byte by byte from the lowest one, without a branch that depends on them. Bytes that all of them have in common cost nothing.</summary>
internal static class RadixSort
{
    /// <summary>Fewer are sorted sooner by comparing them.</summary>
    private const int Fewest = 64;

    /// <summary>So many hashes are sorted by sixteen bits before they are sorted in place.</summary>
    private const int ManyHashes = 1 << 11;

    private const int Bits = 64;
    private const int Digits = 256;

    /// <param name="scratch">What it holds is lost.</param>
    public static void Sort(Table<ulong> numbers, Table<ulong> scratch)
    {
        var items = numbers.From(0);
        if (items.Length < Fewest)
        {
            items.Sort();
            return;
        }

        var others = scratch.Resized(items.Length);
        var varying = Varying(items);
        for (var place = 0; place < Bits; place += 8)
        {
            if ((byte)(varying >> place) != 0)
            {
                Scatter(items, others, place);
                var sorted = others;
                others = items;
                items = sorted;
            }
        }

        items.CopyTo(numbers.From(0));
    }

    /// <summary>Sorts hashes by the first bits that not all of them have in common, sixteen where there are many, and by the others in place: few have all of these in common, or these stand in their order.</summary>
    /// <param name="scratch">What it holds is lost.</param>
    public static void SortHashes(Table<ulong> hashes, Table<ulong> scratch)
    {
        var items = hashes.From(0);
        var others = scratch.Resized(items.Length);
        var last = Bits - 8 - (items.Length == 0 ? 0 : BitOperations.LeadingZeroCount(Varying(items) | 1UL << 15));
        if (items.Length < ManyHashes)
        {
            items.CopyTo(others);
        }
        else
        {
            Scatter(items, others, last - 8);
        }

        Scatter(others, items, last);
        for (var i = 1; i < items.Length; i++)
        {
            var item = items[i];
            var at = i;
            for (; at > 0 && items[at - 1] > item; at--)
            {
                items[at] = items[at - 1];
            }

            items[at] = item;
        }
    }

    /// <summary>The bits that not all of the numbers have in common.</summary>
    private static ulong Varying(ReadOnlySpan<ulong> items)
    {
        var first = items[0];
        ulong varying = 0;
        foreach (var item in items)
        {
            varying |= item ^ first;
        }

        return varying;
    }

    /// <summary>Puts the numbers in the order of one byte, those with the same one as they were.</summary>
    private static void Scatter(ReadOnlySpan<ulong> items, Span<ulong> others, int place)
    {
        Span<int> starts = stackalloc int[Digits];
        starts.Clear();
        foreach (var item in items)
        {
            starts[(byte)(item >> place)]++;
        }

        var start = 0;
        foreach (ref var count in starts)
        {
            (count, start) = (start, start + count);
        }

        foreach (var item in items)
        {
            others[starts[(byte)(item >> place)]++] = item;
        }
    }
}
