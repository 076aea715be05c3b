using System.Runtime.CompilerServices;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>
/// What stands behind the first token of a phrase, as candidates are asked about it. Known words fall into seven rows of
/// filter bits, for one row takes all words together that begin the entries of a long list. Behind a mark the token after
/// it is asked about, in rows of their own; a hyphen may stand between any two words, so there it is the row of the word behind.
/// </summary>
/// <param name="Row">Which of a candidate's rows is asked.</param>
/// <param name="Bits">The filter bits (<see cref="PhraseIndex.NextMaskOf"/>) of which the row must hold one; a hyphen has <see cref="PhraseIndex.MarkMask"/>.</param>
/// <param name="Behind">Those of what stands third.</param>
internal readonly record struct NextToken(int Row, ulong Bits, ulong Behind)
{
    /// <summary>The number of rows for words, the first ones.</summary>
    public const int WordRows = 7;

    /// <summary>The number of rows for what stands behind a mark.</summary>
    public const int MarkRows = 3;

    public const int Rows = WordRows + MarkRows;

    /// <summary>The row of a known word, and any row of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RowOf(int word) => (int)(((uint)word * 2654435769u & 0xFFFF) * WordRows >> 16);

    /// <summary>The row of a known word behind a mark, and any of these rows of another.</summary>
    /// <param name="row">The word's row where it is second itself.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BehindMark(int row) => WordRows + (row * MarkRows >> 3);

    /// <summary>What stands at <paramref name="next"/>, behind the first token. Whether it is a mark cannot be foreseen, so there is no branch for that.</summary>
    /// <param name="filters">Those of the tokens (<see cref="TokenBits.Filters"/>).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NextToken At(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> filters, int next)
    {
        var last = tokens.Length - 1;
        var behind = Math.Min(next + 1, last);
        var kind = tokens[next].Kind;
        if (kind == TokenKind.Hyphen)
        {
            return new NextToken(RowOf(tokens[behind].Word), filters[next], filters[behind] | filters[Math.Min(next + 2, last)]);
        }

        var isMark = (uint)kind - (uint)TokenKind.Word > TokenKind.Number - TokenKind.Word ? 1 : 0;
        var asked = Math.Min(next + isMark, last);
        var row = RowOf(tokens[asked].Word);
        return new NextToken(row + ((BehindMark(row) - row) & -isMark), filters[asked], filters[behind]);
    }
}
