using System.Buffers;
using System.Globalization;

namespace CopyLint.Cli.Output.Html;

/// <summary>Text of any kind made part of a page. What cannot be seen is shown by its code, so that it cannot act either.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> s_special = SearchValues.Create(
        [.. "&<>\"'", .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(IsUnseen), .. "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"]);

    /// <summary>Writes what stands between tags.</summary>
    public static void Write(TextWriter html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(s_special) is >= 0 and var at)
        {
            html.Write(text[..at]);
            if (Entity(text[at]) is { } entity)
            {
                html.Write(entity);
            }
            else
            {
                html.Write(string.Create(CultureInfo.InvariantCulture, $"<span class=\"code\">U+{(int)text[at]:X4}</span>"));
            }

            text = text[(at + 1)..];
        }

        html.Write(text);
    }

    /// <summary>The value of an attribute, without its quotation marks.</summary>
    public static string Attribute(string text)
    {
        using var value = new StringWriter(CultureInfo.InvariantCulture);
        var rest = text.AsSpan();
        while (rest.IndexOfAny(s_special) is >= 0 and var at)
        {
            value.Write(rest[..at]);
            value.Write(Entity(rest[at]) ?? "\uFFFD");
            rest = rest[(at + 1)..];
        }

        value.Write(rest);
        return value.ToString();
    }

    /// <summary>A word with a capital at its beginning.</summary>
    public static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private static string? Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => null,
    };

    private static bool IsUnseen(char c) => char.IsControl(c) && c is not ('\t' or '\n' or '\r');
}
