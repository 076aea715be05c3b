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

    /// <summary>Leaves so many bits of a hash as number twice <see cref="Bits"/>.</summary>
    private const int Shift = 25;

    /// <param name="words">As many at least as two vectors hold.</param>
    /// <param name="most"><see cref="Most"/>.</param>
    public static WordBits Of(ReadOnlySpan<int> words, int most) => Avx2.IsSupported ? OfMany(words, most) : OfEach(words, most);

    /// <summary>Whether another paragraph does not lack too many of the words, as far as the bits tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBeNear(in WordBits other) => BitOperations.PopCount(Low & ~(other.Low | NoWord)) + BitOperations.PopCount(High & ~other.High) <= Most;

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
