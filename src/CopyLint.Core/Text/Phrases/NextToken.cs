using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>
/// What stands behind the first token of a phrase, as candidates are asked about it. Known words fall into 31 rows of
/// filter bits, for one row takes all words together that begin the entries of a long list. Behind a mark the token after
/// it is asked about, in rows of their own; a hyphen may stand between any two words, so there it is the row of the word behind.
/// </summary>
/// <param name="Row">Which of a candidate's rows is asked.</param>
/// <param name="Bits">The filter bits (<see cref="PhraseIndex.NextMaskOf"/>) of which the row must hold one; a hyphen has <see cref="PhraseIndex.MarkMask"/>.</param>
/// <param name="Behind">Those of what stands third.</param>
internal readonly record struct NextToken(int Row, ulong Bits, ulong Behind)
{
    /// <summary>The row of a word is below 2 to the power of this.</summary>
    public const int RowBits = 5;

    /// <summary>The number of rows for words, the first ones. The more there are, the fewer second words are taken for others that share their bit.</summary>
    public const int WordRows = 31;

    /// <summary>The number of rows for what stands behind a mark.</summary>
    public const int MarkRows = 3;

    public const int Rows = WordRows + MarkRows;

    /// <summary>Beside the row that is asked of a hyphen.</summary>
    public const byte HyphenFlag = 1 << 7;

    private const uint RowFactor = 2654435769;
    private const uint RowMask = (1 << RowShift) - 1;
    private const int RowShift = 16;

    /// <summary>The row of a known word, and of another, for which any would do, the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RowOf(int word) => (int)((((uint)Math.Max(word, 0) * RowFactor) & RowMask) * WordRows >> RowShift);

    /// <summary>The rows of eight words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> RowsOf(Vector256<int> words) =>
        (((Vector256.Max(words, Vector256<int>.Zero).AsUInt32() * Vector256.Create(RowFactor)) & Vector256.Create(RowMask)) * Vector256.Create((uint)WordRows)) >>> RowShift;

    /// <summary>The row of a known word behind a mark, and any of these rows of another.</summary>
    /// <param name="row">The word's row where it is second itself.</param>
    public static int BehindMark(int row) => WordRows + (row * MarkRows >> RowBits);

    /// <summary>The rows that are asked of 32 tokens, of a hyphen with <see cref="HyphenFlag"/>: whether they are marks cannot be foreseen, so there is no branch for that.</summary>
    /// <param name="own">Those of their words (<see cref="RowOf"/>).</param>
    /// <param name="behind">Those of the words behind them.</param>
    /// <param name="marks">Which are neither word nor number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Asked(Vector256<byte> own, Vector256<byte> behind, Vector256<byte> marks, Vector256<byte> hyphens)
    {
        var behindMarks = (((behind + behind + behind) >>> RowBits) & Vector256.Create((byte)MarkRows)) + Vector256.Create((byte)WordRows);
        var asked = Vector256.ConditionalSelect(marks, behindMarks, own);
        return Vector256.ConditionalSelect(hyphens, behind | Vector256.Create(HyphenFlag), asked);
    }

    /// <summary>What stands at <paramref name="next"/>, behind the first token.</summary>
    /// <param name="rows">Those of the tokens (<see cref="TokenBits.Rows"/>).</param>
    /// <param name="filters">Theirs (<see cref="TokenBits.Filters"/>).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NextToken At(ReadOnlySpan<byte> rows, ReadOnlySpan<ulong> filters, int next)
    {
        var row = Unsafe.Add(ref MemoryMarshal.GetReference(rows), next);
        ref var filter = ref Unsafe.Add(ref MemoryMarshal.GetReference(filters), next);
        var behind = Unsafe.Add(ref filter, 1);
        if (row >= HyphenFlag)
        {
            return new NextToken(row - HyphenFlag, filter, behind | Unsafe.Add(ref filter, 2));
        }

        return new NextToken(row, Unsafe.Add(ref filter, row >= WordRows ? 1 : 0), behind);
    }
}
