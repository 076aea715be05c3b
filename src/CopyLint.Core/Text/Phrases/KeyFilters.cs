using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CopyLint.Text.Phrases;

/// <summary>What the candidates of one key need, at one token (<see cref="WalkTable.Filters"/>).</summary>
internal readonly ref struct KeyFilters
{
    /// <summary>How many candidates are judged together.</summary>
    public const int Together = 4;

    private readonly ref ulong _second;
    private readonly ref ulong _need;
    private readonly ref ulong _otherNeed;
    private readonly Vector256<ulong> _next;
    private readonly Vector256<ulong> _sentence;

    /// <param name="filters">Those of all keys.</param>
    /// <param name="first">Where the key's begin.</param>
    /// <param name="count">How many candidates the key has.</param>
    /// <param name="next">What stands behind the first token.</param>
    /// <param name="sentence">The filter bits of all words of the sentence.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KeyFilters(ReadOnlySpan<ulong> filters, int first, int count, in NextToken next, ulong sentence)
    {
        ref var own = ref Unsafe.Add(ref MemoryMarshal.GetReference(filters), (uint)(first + (count > 1 ? NextToken.Rows : 0)));
        _second = ref Unsafe.Add(ref own, (uint)(next.Row * count));
        _need = ref Unsafe.Add(ref own, (uint)(NextToken.Rows * count));
        _otherNeed = ref Unsafe.Add(ref _need, (uint)count);
        _next = Vector256.Create(next.Bits);
        _sentence = Vector256.Create(sentence);
    }

    /// <summary>
    /// A bit for each of <see cref="Together"/> candidates from the key's <paramref name="at"/>th on: whether it passes (<see cref="WalkFilter.Passes"/>);
    /// those behind the key's last have any. Which do is a coin toss to the branch predictor, so it is asked of all of them at once.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Passing(int at)
    {
        var fails = Vector256.Equals(Vector256.LoadUnsafe(ref _second, (uint)at) & _next, Vector256<ulong>.Zero)
            | Vector256.Equals(Vector256.LoadUnsafe(ref _need, (uint)at) & _sentence, Vector256<ulong>.Zero)
            | Vector256.Equals(Vector256.LoadUnsafe(ref _otherNeed, (uint)at) & _sentence, Vector256<ulong>.Zero);
        return ~fails.ExtractMostSignificantBits() & ((1u << Together) - 1);
    }
}
