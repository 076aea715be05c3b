namespace CopyLint.Syntax;

/// <summary>Web and mail addresses: one token each, because their words are not copy.</summary>
internal static class Addresses
{
    private static readonly string[] s_domains =
        ["com", "org", "net", "gov", "edu", "int", "mil", "info", "co", "uk", "ie", "au", "ca", "nz", "eu", "de", "fr", "us", "io", "tv", "news"];

    /// <summary>Whether the word from <paramref name="start"/> to <paramref name="end"/> begins an address.</summary>
    public static bool TryExtend(string text, int start, int end, out int addressEnd)
    {
        addressEnd = end;
        if (end >= text.Length)
        {
            return false;
        }

        var isAddress = text[end] switch
        {
            ':' => text.AsSpan(end).StartsWith("://", StringComparison.Ordinal),
            '@' => end + 1 < text.Length && Characters.IsWordPart(text[end + 1]),
            '.' => IsDomain(text, end + 1) || IsWebServer(text, start, end),
            _ => false,
        };
        if (isAddress)
        {
            addressEnd = EndOf(text, end + 1);
        }

        return isAddress;
    }

    /// <summary>The end of the address that goes on at <paramref name="from"/>: up to white space or a quotation mark, without closing punctuation.</summary>
    public static int EndOf(string text, int from)
    {
        var end = from;
        while (end < text.Length && !Characters.IsSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '\u201C' or '\u201D' or ')' or ']'))
        {
            end++;
        }

        while (end > from && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019')
        {
            end--;
        }

        return end;
    }

    private static bool IsWebServer(string text, int start, int end) =>
        end - start == 3 && end + 1 < text.Length && Characters.IsWordPart(text[end + 1])
        && text.AsSpan(start, 3).Equals("www", StringComparison.OrdinalIgnoreCase);

    private static bool IsDomain(string text, int from)
    {
        var end = from;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]) && end - from < 6)
        {
            end++;
        }

        if (end == from || (end < text.Length && Characters.IsWordPart(text[end])))
        {
            return false;
        }

        foreach (var domain in s_domains)
        {
            if (text.AsSpan(from, end - from).SequenceEqual(domain))
            {
                return true;
            }
        }

        return false;
    }
}
