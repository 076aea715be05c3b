using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CopyLint.Text.Phrases;

/// <summary>What the candidates of one key need, at one token (<see cref="WalkTable.Filters"/>).</summary>
internal readonly ref struct KeyFilters
{
    /// <summary>How many candidates are judged together.</summary>
    public const int Together = 4;

    /// <summary>How many are asked about at once.</summary>
    public const int Wide = 4 * Together;

    /// <summary>How many filters a candidate has: second words for each row, third words, two needs.</summary>
    public const int Columns = NextToken.Rows + 3;

    /// <summary>Candidates of one key there is room for: many patterns begin with a capital, and a desk may add thousands.</summary>
    private const int MostCandidates = (1 << (OwnShift - CountShift)) - 1;
    private const int CountShift = 32;
    private const int OwnShift = 56;

    private readonly ref ulong _second;
    private readonly ref ulong _third;
    private readonly ref ulong _need;
    private readonly ref ulong _otherNeed;
    private readonly Vector256<ulong> _next;
    private readonly Vector256<ulong> _behind;
    private readonly Vector256<ulong> _sentence;
    private readonly ulong _candidates;

    /// <param name="filters">Those of all keys.</param>
    /// <param name="first">Where the key's begin (<see cref="KeyCandidates.Filters"/>).</param>
    /// <param name="next">What stands behind the first token.</param>
    /// <param name="sentence">The needs that the sentence and the first token meet.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KeyFilters(FixedTable<ulong> filters, int first, in NextToken next, ulong sentence)
    {
        ref var key = ref Unsafe.AsRef(in filters.Known(first));
        _candidates = key;
        var count = (ulong)Count;
        ref var own = ref Unsafe.Add(ref key, (nuint)(_candidates >> OwnShift));
        _second = ref Unsafe.Add(ref own, (nuint)((uint)next.Row * count));
        _third = ref Unsafe.Add(ref own, (nuint)((uint)NextToken.Rows * count));
        _need = ref Unsafe.Add(ref _third, (nuint)count);
        _otherNeed = ref Unsafe.Add(ref _need, (nuint)count);
        _next = Vector256.Create(next.Bits);
        _behind = Vector256.Create(next.Behind);
        _sentence = Vector256.Create(sentence);
    }

    /// <summary>What stands first of a key's filters: its first candidate, how many it has, and how far behind their own filters begin.</summary>
    public static ulong Header(int first, int count) => (uint)first | (ulong)count << CountShift | (count > 1 ? 1 + (ulong)Columns : 1) << OwnShift;

    /// <summary>Whether all columns of a key's candidates together pass: of a key with one candidate, whether that does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayPass(FixedTable<ulong> filters, int first, in NextToken next, ulong sentence)
    {
        ref var together = ref Unsafe.Add(ref Unsafe.AsRef(in filters.Known(first)), 1);
        return (Unsafe.Add(ref together, next.Row) & next.Bits) != 0
            & (Unsafe.Add(ref together, NextToken.Rows) & next.Behind) != 0
            & (Unsafe.Add(ref together, NextToken.Rows + 1) & sentence) != 0
            & (Unsafe.Add(ref together, NextToken.Rows + 2) & sentence) != 0;
    }

    /// <summary>How many candidates the key has.</summary>
    public int Count => (int)(_candidates >> CountShift) & MostCandidates;

    /// <summary>The first of them in <see cref="WalkTable.Candidates"/>.</summary>
    public int First => (int)_candidates;

    /// <summary>
    /// A bit for each of <see cref="Together"/> candidates from the key's <paramref name="at"/>th on: whether it passes (<see cref="WalkFilter.Passes"/>);
    /// those behind the key's last have any. Which do is a coin toss to the branch predictor, so it is asked of all of them at once.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Passing(int at)
    {
        var fails = Vector256.Equals(Vector256.LoadUnsafe(ref _second, (uint)at) & _next, Vector256<ulong>.Zero)
            | Vector256.Equals(Vector256.LoadUnsafe(ref _third, (uint)at) & _behind, Vector256<ulong>.Zero)
            | Vector256.Equals(Vector256.LoadUnsafe(ref _need, (uint)at) & _sentence, Vector256<ulong>.Zero)
            | Vector256.Equals(Vector256.LoadUnsafe(ref _otherNeed, (uint)at) & _sentence, Vector256<ulong>.Zero);
        return ~fails.ExtractMostSignificantBits() & ((1u << Together) - 1);
    }

    /// <summary>The same of <see cref="Wide"/> candidates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint PassingWide(int at) => Passing(at) | Passing(at + Together) << Together | Passing(at + (2 * Together)) << (2 * Together) | Passing(at + (3 * Together)) << (3 * Together);
}
