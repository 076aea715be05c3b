using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CopyLint.Model.Repeats;

/// <summary>The words of a paragraph as bits, some of which several words share: a quick look that spares nearly all paragraphs a closer one.</summary>
/// <param name="Most">How many of its words another paragraph that says nearly the same may lack.</param>
internal readonly record struct WordBits(ulong Low, ulong High, int Most)
{
    /// <summary>The bit of what is no word.</summary>
    private const ulong NoWord = 1;
    private const int Bits = 64;
    private const uint Multiplier = 2654435769;

    /// <summary>Of how many paragraphs it is asked at most whether any two may be near to each other.</summary>
    public const int MostTogether = 64;

    /// <summary>Leaves so many bits of a hash as number twice <see cref="Bits"/>.</summary>
    private const int Shift = 25;

    /// <param name="words">As many at least as two vectors hold.</param>
    /// <param name="most"><see cref="Most"/>.</param>
    public static WordBits Of(ReadOnlySpan<int> words, int most) => Avx2.IsSupported ? OfMany(words, most) : OfEach(words, most);

    /// <summary>Whether another paragraph does not lack too many of the words, as far as the bits tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBeNear(in WordBits other) => BitOperations.PopCount(Low & ~(other.Low | NoWord)) + BitOperations.PopCount(High & ~other.High) <= Most;

    /// <summary>Whether one of some paragraphs may be near to one before it.</summary>
    /// <param name="paragraphs">No more than <see cref="MostTogether"/>.</param>
    public static bool AreAnyNear(ReadOnlySpan<WordBits> paragraphs)
    {
        if (Avx2.IsSupported)
        {
            return AreAnyOfMany(paragraphs);
        }

        for (var later = 1; later < paragraphs.Length; later++)
        {
            for (var i = 0; i < later; i++)
            {
                if (paragraphs[i].MayBeNear(paragraphs[later]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Holds each against four before it at once, and without a branch, for hardly two are near to each other.</summary>
    [SkipLocalsInit]
    private static bool AreAnyOfMany(ReadOnlySpan<WordBits> paragraphs)
    {
        // Behind the last one that is there stand some that nothing is near to.
        Span<long> limits = stackalloc long[MostTogether + Vector256<long>.Count];
        Span<ulong> lows = stackalloc ulong[MostTogether];
        Span<ulong> highs = stackalloc ulong[MostTogether];
        var near = Vector256<long>.Zero;
        for (var later = 0; later < paragraphs.Length; later++)
        {
            ref readonly var its = ref paragraphs[later];
            var (low, high) = (Vector256.Create(its.Low | NoWord), Vector256.Create(its.High));
            for (var i = 0; i < later; i += Vector256<long>.Count)
            {
                var lacked = CountOf(Vector256.AndNot(Vector256.LoadUnsafe(ref lows[0], (nuint)i), low), Vector256.AndNot(Vector256.LoadUnsafe(ref highs[0], (nuint)i), high));
                near |= Vector256.GreaterThan(Vector256.LoadUnsafe(ref limits[0], (nuint)i), lacked);
            }

            (lows[later], highs[later], limits[later]) = (its.Low, its.High, its.Most + 1);
            Vector256<long>.Zero.StoreUnsafe(ref limits[0], (nuint)later + 1);
        }

        return near != Vector256<long>.Zero;
    }

    /// <summary>How many bits each of four numbers and of four others have together: those of each half of a byte are looked up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> CountOf(Vector256<ulong> left, Vector256<ulong> right)
    {
        var half = Vector256.Create((byte)15);
        var counts = Vector256.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
        var ofLeft = Avx2.Shuffle(counts, left.AsByte() & half) + Avx2.Shuffle(counts, Vector256.ShiftRightLogical(left, 4).AsByte() & half);
        var ofRight = Avx2.Shuffle(counts, right.AsByte() & half) + Avx2.Shuffle(counts, Vector256.ShiftRightLogical(right, 4).AsByte() & half);
        return Avx2.SumAbsoluteDifferences(ofLeft + ofRight, Vector256<byte>.Zero).AsInt64();
    }

    private static WordBits OfMany(ReadOnlySpan<int> words, int most)
    {
        ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<int, uint>(words));
        var (low, high) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero);
        var last = words.Length - 2 * Vector256<uint>.Count;
        for (var i = 0; i < last; i += 2 * Vector256<uint>.Count)
        {
            Add(ref first, (nuint)i, ref low, ref high);
            Add(ref first, (nuint)(i + Vector256<uint>.Count), ref low, ref high);
        }

        Add(ref first, (nuint)last, ref low, ref high);
        Add(ref first, (nuint)(last + Vector256<uint>.Count), ref low, ref high);
        return new WordBits(Any(low), Any(high), most);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref uint words, nuint at, ref Vector256<ulong> low, ref Vector256<ulong> high)
    {
        var places = Vector256.ShiftRightLogical(Vector256.LoadUnsafe(ref words, at) * Multiplier, Shift);
        var (left, right) = Vector256.Widen(places);

        // Nothing is left of a bit that is shifted by more than there are, or by less than 0.
        low |= Avx2.ShiftLeftLogicalVariable(Vector256<ulong>.One, left) | Avx2.ShiftLeftLogicalVariable(Vector256<ulong>.One, right);
        high |= Avx2.ShiftLeftLogicalVariable(Vector256<ulong>.One, left - Vector256.Create((ulong)Bits))
            | Avx2.ShiftLeftLogicalVariable(Vector256<ulong>.One, right - Vector256.Create((ulong)Bits));
    }

    private static ulong Any(Vector256<ulong> lanes)
    {
        var two = lanes.GetLower() | lanes.GetUpper();
        return two.ToScalar() | two.GetElement(1);
    }

    private static WordBits OfEach(ReadOnlySpan<int> words, int most)
    {
        var (low, high) = (0UL, 0UL);
        foreach (var word in words)
        {
            var place = (int)((uint)word * Multiplier >> Shift);
            (low, high) = place < Bits ? (low | 1UL << place, high) : (low, high | 1UL << place);
        }

        return new WordBits(low, high, most);
    }
}
