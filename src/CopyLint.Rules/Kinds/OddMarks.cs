using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>The marks of a story beside which the spaces are unusual, hyphens and quotation marks left out: few are.</summary>
internal readonly ref struct OddMarks(TokenBits bits)
{
    private readonly ReadOnlySpan<ulong> _marks = bits.BitsOf(TokenSet.Mark);
    private readonly ReadOnlySpan<ulong> _spaced = bits.BitsOf(TokenSet.Spaced);
    private readonly ReadOnlySpan<ulong> _hyphens = bits.BitsOf(TokenSet.Hyphen);
    private readonly ReadOnlySpan<ulong> _quotationMarks = bits.BitsOf(TokenSet.QuotationMark);
    private readonly ReadOnlySpan<ulong> _ellipses = bits.BitsOf(TokenSet.Ellipsis);

    /// <summary>A bit for each of 64 tokens that has a space before it or none behind it, or is an ellipsis, which may be two periods.</summary>
    /// <param name="block">The number of the 64 tokens.</param>
    public ulong In(int block)
    {
        var (marks, spaced) = (_marks[block], _spaced[block]);
        var (marksBehind, spacedBehind) = block + 1 < _marks.Length ? (_marks[block + 1], _spaced[block + 1]) : (0, 0);
        var isMarkBehind = marks >> 1 | marksBehind << 63;
        var isSpaceBehind = spaced >> 1 | spacedBehind << 63;
        return marks & ~(_hyphens[block] | _quotationMarks[block]) & (spaced | ~isSpaceBehind | isMarkBehind | _ellipses[block]);
    }
}
