namespace CopyLint.Syntax;

/// <summary>Knows a row of a table in plain text: cells set apart by tabs, bars or wide gaps, or a row of bare numbers.</summary>
internal static class TableRow
{
    private const int LongestRow = 60;
    private const int WideGap = 3;

    public static bool Is(string text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        if (end - first is < 2 or > LongestRow)
        {
            return false;
        }

        int gaps = 0, numbers = 0, bars = 0;
        for (var i = first; i < end; i++)
        {
            numbers += tokens[i].Kind == TokenKind.Number ? 1 : 0;
            bars += tokens[i].Kind == TokenKind.Symbol && text[tokens[i].Start] == '|' ? 1 : 0;
            gaps += i > first && IsGap(text, tokens[i - 1].End, tokens[i].Start) ? 1 : 0;
        }

        var isSentence = tokens[end - 1].Kind is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.CloseQuote;
        return gaps >= 2 || bars >= 2 || (gaps == 1 && !isSentence) || (numbers >= 3 && numbers == end - first);
    }

    private static bool IsGap(string text, int from, int to)
    {
        if (to - from < 2)
        {
            return from < to && text[from] == '\t';
        }

        var gap = text.AsSpan(from, to - from);
        return gap.IndexOfAny('\n', '\r') < 0 && (gap.Length >= WideGap || gap.Contains('\t'));
    }
}
