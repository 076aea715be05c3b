namespace CopyLint.Syntax;

/// <summary>Knows a row of a table in plain text: cells set apart by tabs, bars or wide gaps, or a row of bare numbers.</summary>
internal static class TableRow
{
    public const char Bar = '|';

    private const int LongestRow = 60;
    private const int WideGap = 3;

    /// <summary>Whether the tokens are three or more bare numbers.</summary>
    public static bool IsNumbers(ReadOnlySpan<Token> tokens, int first, int end)
    {
        var i = first;
        while (i < end && tokens[i].Kind == TokenKind.Number)
        {
            i++;
        }

        return i == end && end - first is >= 3 and <= LongestRow;
    }

    /// <summary>Whether the tokens are cells that are set apart.</summary>
    public static bool IsCells(string text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        if (end - first is < 2 or > LongestRow)
        {
            return false;
        }

        int gaps = 0, bars = 0;
        for (var i = first; i < end; i++)
        {
            bars += tokens[i].Kind == TokenKind.Symbol && text[tokens[i].Start] == Bar ? 1 : 0;
            gaps += i > first && IsGap(text, tokens[i - 1].End, tokens[i].Start) ? 1 : 0;
        }

        var isSentence = tokens[end - 1].Kind is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.CloseQuote;
        return gaps >= 2 || bars >= 2 || (gaps == 1 && !isSentence);
    }

    /// <summary>Whether white space is more than words are set apart with.</summary>
    public static bool IsGap(string text, int from, int to)
    {
        if (to - from < 2)
        {
            return from < to && text[from] == '\t';
        }

        var gap = text.AsSpan(from, to - from);
        return gap.IndexOfAny('\n', '\r') < 0 && (gap.Length >= WideGap || gap.Contains('\t'));
    }
}
