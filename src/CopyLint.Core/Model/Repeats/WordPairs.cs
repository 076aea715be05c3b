using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CopyLint.Model.Repeats;

/// <summary>
/// Sketches of passages. The pairs of neighbors, two words or one and a mark, are hashed, and of the hashes those are kept that come
/// nearest to eight numbers: two passages that share most of their pairs nearly always share at least one.
/// </summary>
internal static class WordPairs
{
    /// <summary>How many hashes a sketch has.</summary>
    public const int Kept = 8;

    /// <param name="words">More than are looked at together.</param>
    /// <param name="kept">Gets the distances of the nearest hashes from the numbers; all bits are set where there is none.</param>
    public static void Sketch(ReadOnlySpan<int> words, Span<uint> kept)
    {
        ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<int, uint>(words));
        var (n0, n1, n2, n3) = (Vector256<uint>.AllBitsSet, Vector256<uint>.AllBitsSet, Vector256<uint>.AllBitsSet, Vector256<uint>.AllBitsSet);
        var (n4, n5, n6, n7) = (n0, n1, n2, n3);
        var last = words.Length - 1 - Vector256<uint>.Count;
        for (var i = 0; i < last + Vector256<uint>.Count; i += Vector256<uint>.Count)
        {
            var pair = PairsAt(ref first, (nuint)Math.Min(i, last), out var isNone);
            n0 = Vector256.Min(n0, pair | isNone);
            n1 = Vector256.Min(n1, Distance(pair, 1) | isNone);
            n2 = Vector256.Min(n2, Distance(pair, 2) | isNone);
            n3 = Vector256.Min(n3, Distance(pair, 3) | isNone);
            n4 = Vector256.Min(n4, Distance(pair, 4) | isNone);
            n5 = Vector256.Min(n5, Distance(pair, 5) | isNone);
            n6 = Vector256.Min(n6, Distance(pair, 6) | isNone);
            n7 = Vector256.Min(n7, Distance(pair, 7) | isNone);
        }

        (kept[0], kept[1], kept[2], kept[3]) = (Least(n0), Least(n1), Least(n2), Least(n3));
        (kept[4], kept[5], kept[6], kept[7]) = (Least(n4), Least(n5), Least(n6), Least(n7));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> PairsAt(ref uint words, nuint at, out Vector256<uint> isNone)
    {
        var left = Vector256.LoadUnsafe(ref words, at);
        var right = Vector256.LoadUnsafe(ref words, at + 1);
        isNone = Vector256.Equals(left | right, Vector256<uint>.Zero);
        var pair = (left * 2654435769u ^ Vector256.ShiftRightLogical(right, 13) ^ right) * 2246822519u;
        return pair ^ Vector256.ShiftRightLogical(pair, 15);
    }

    /// <summary>How far hashes are from one of eight numbers that differ in their first bits: they lie apart, so that other pairs are nearest to each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Distance(Vector256<uint> pairs, uint number) => pairs ^ Vector256.Create(number << 29);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Least(Vector256<uint> lanes)
    {
        var four = Vector128.Min(lanes.GetLower(), lanes.GetUpper());
        var two = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2u, 3, 0, 1)));
        return Vector128.Min(two, Vector128.Shuffle(two, Vector128.Create(1u, 0, 3, 2))).ToScalar();
    }
}
