using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>What can stand second in a phrase, in the rows that the walk asks (<see cref="NextToken"/>).</summary>
internal sealed class SecondWords
{
    private readonly ulong[] _rows = new ulong[NextToken.Rows];

    private SecondWords(ulong ofWords, ulong behindMark)
    {
        _rows.AsSpan(0, NextToken.WordRows).Fill(ofWords);
        _rows.AsSpan(NextToken.WordRows).Fill(behindMark);
    }

    public static SecondWords None { get; } = new(0, 0);

    public static SecondWords Any { get; } = new(ulong.MaxValue, ulong.MaxValue);

    public static SecondWords AnyWord { get; } = new(~(PhraseIndex.MarkMask | PhraseIndex.FigureMask), 0);

    public static SecondWords Figure { get; } = new(PhraseIndex.FigureMask, 0);

    public static SecondWords Hyphen { get; } = new(PhraseIndex.MarkMask, 0);

    public IReadOnlyList<ulong> Rows => _rows;

    /// <summary>All the rows as one (<see cref="PhraseIndex.NextMaskAt"/>).</summary>
    public ulong Together
    {
        get
        {
            var all = _rows.AsSpan(NextToken.WordRows).ContainsAnyExcept(0UL) ? PhraseIndex.MarkMask : 0;
            foreach (var row in _rows.AsSpan(0, NextToken.WordRows))
            {
                all |= row;
            }

            return all;
        }
    }

    public static SecondWords Of(IEnumerable<int> words)
    {
        var rows = new SecondWords(0, 0);
        foreach (var word in words)
        {
            rows._rows[NextToken.RowOf(word)] |= PhraseIndex.MaskOf(word);
        }

        return rows;
    }

    /// <summary>A mark that is no hyphen.</summary>
    /// <param name="behind">What can stand behind it. A hyphen may part the two.</param>
    public static SecondWords Mark(SecondWords behind)
    {
        var rows = new SecondWords(0, PhraseIndex.MarkMask);
        for (var row = 0; row < NextToken.WordRows; row++)
        {
            rows._rows[NextToken.BehindMark(row)] |= behind._rows[row];
        }

        return rows;
    }

    public SecondWords Or(SecondWords other)
    {
        var either = new SecondWords(0, 0);
        for (var row = 0; row < NextToken.Rows; row++)
        {
            either._rows[row] = _rows[row] | other._rows[row];
        }

        return either;
    }
}
