using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>The punctuation of a story beside which the spaces or the marks are unusual: little is.</summary>
internal readonly ref struct OddMarks(TokenBits bits)
{
    private readonly ReadOnlySpan<ulong> _punctuation = bits.BitsOf(TokenSet.Punctuation);
    private readonly ReadOnlySpan<ulong> _ellipses = bits.BitsOf(TokenSet.Ellipsis);
    private readonly ReadOnlySpan<ulong> _spaced = bits.BitsOf(TokenSet.Spaced);
    private readonly ReadOnlySpan<ulong> _marks = bits.BitsOf(TokenSet.Mark);
    private readonly ReadOnlySpan<ulong> _numbers = bits.BitsOf(TokenSet.Number);

    /// <summary>A bit for each of 64 tokens that has a space before it or a word or more punctuation right behind it, or is an ellipsis, which may be two periods.</summary>
    /// <param name="block">The number of the 64 tokens.</param>
    public ulong In(int block)
    {
        var punctuation = _punctuation[block];
        var closed = WordsOrPunctuationIn(block) >> 1;
        closed |= block + 1 < _marks.Length ? WordsOrPunctuationIn(block + 1) << 63 : 0;
        return punctuation & (_spaced[block] | _ellipses[block] | closed);
    }

    /// <summary>A bit for each word without a space before it and for all punctuation.</summary>
    private ulong WordsOrPunctuationIn(int block) => ~(_marks[block] | _numbers[block] | _spaced[block]) | _punctuation[block];
}
