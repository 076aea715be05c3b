using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CopyLint.Text;

/// <summary>Goes through the word lists of tokens that stand side by side, a bit for each list, several at a time.</summary>
internal static class ListBits
{
    /// <summary>Each of the items that are looked at together is on other lists.</summary>
    private const uint AllOthers = 0b1111;

    /// <summary>The first at or behind <paramref name="from"/> that is on one of the lists; the number of items where there is none.</summary>
    public static int NextOf(ReadOnlySpan<ulong> items, ulong lists, int from)
    {
        ref var first = ref MemoryMarshal.GetReference(items);
        var wanted = Vector256.Create(lists);
        for (; from + 2 * Vector256<ulong>.Count <= items.Length; from += 2 * Vector256<ulong>.Count)
        {
            var any = Vector256.LoadUnsafe(ref first, (nuint)from) | Vector256.LoadUnsafe(ref first, (nuint)(from + Vector256<ulong>.Count));
            if ((any & wanted) != Vector256<ulong>.Zero)
            {
                break;
            }
        }

        for (; from + Vector256<ulong>.Count <= items.Length; from += Vector256<ulong>.Count)
        {
            var others = Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)from) & wanted, Vector256<ulong>.Zero).ExtractMostSignificantBits();
            if (others != AllOthers)
            {
                return from + BitOperations.TrailingZeroCount(~others);
            }
        }

        while (from < items.Length && (items[from] & lists) == 0)
        {
            from++;
        }

        return from;
    }

    /// <summary>A bit for each of at most 64 items from <paramref name="from"/> up to <paramref name="end"/>, behind which another stands, that is on one of the lists while the item behind it is on one of others.</summary>
    public static ulong Pairs(ReadOnlySpan<ulong> items, int from, int end, ulong lists, ulong listsBehind)
    {
        ref var first = ref MemoryMarshal.GetReference(items[..(end + 1)]);
        var (wanted, wantedBehind) = (Vector256.Create(lists), Vector256.Create(listsBehind));
        var bits = 0UL;
        var i = from;
        for (; i < end && i + Vector256<ulong>.Count < items.Length; i += Vector256<ulong>.Count)
        {
            var others = Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)i) & wanted, Vector256<ulong>.Zero)
                | Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)i + 1) & wantedBehind, Vector256<ulong>.Zero);
            bits |= (ulong)(others.ExtractMostSignificantBits() ^ AllOthers) << i - from;
        }

        for (; i < end; i++)
        {
            bits |= (ulong)Convert.ToByte((items[i] & lists) != 0 & (items[i + 1] & listsBehind) != 0) << i - from;
        }

        return bits & ulong.MaxValue >> from - end;
    }
}
