using System.Globalization;
using System.Text;
using AngleSharp.Html;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Origins;

/// <summary>Character references of HTML and XML: <c>&amp;amp;</c>, <c>&amp;#8217;</c>.</summary>
internal static class CharacterReference
{
    /// <summary>The longest name in the standard, and what stands around it.</summary>
    private const int Longest = 36;

    /// <summary>The longest name that counts without its semicolon.</summary>
    private const int LongestBare = 6;

    /// <summary>What a reference at the ampersand stands for, and its length; null where there is none.</summary>
    public static string? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        return text.Length < 2 ? null
            : text[1] == '#' ? Number(text, out length)
            : Name(text[..Math.Min(text.Length, Longest)], out length);
    }

    /// <summary>Takes characters with the references among them.</summary>
    /// <param name="isCollapsed">Whether each run of white space is one space, and none begins or ends a block.</param>
    public static void TakeReferences(this CopyBuilder copy, TextSpan span, CopyEscape escape, bool isCollapsed)
    {
        var text = copy.From.Text;
        for (var at = span.Start; at < span.End;)
        {
            var length = text.AsSpan(at, span.End - at).IndexOf('&');
            length = length < 0 ? span.End - at : length;
            if (isCollapsed)
            {
                copy.TakeCollapsed(new TextSpan(at, length), escape);
            }
            else
            {
                copy.Take(new TextSpan(at, length), escape);
            }

            at += length;
            if (at < span.End)
            {
                at += TakeReference(copy, TextSpan.FromBounds(at, span.End), escape, isCollapsed);
            }
        }
    }

    /// <returns>The length of the reference, or of the ampersand that is none.</returns>
    private static int TakeReference(CopyBuilder copy, TextSpan span, CopyEscape escape, bool isCollapsed)
    {
        if (Read(copy.From.Text.AsSpan(span.Start, span.Length), out var length) is not { } characters)
        {
            copy.Take(new TextSpan(span.Start, 1), escape);
            return 1;
        }

        var written = new TextSpan(span.Start, length);
        if (isCollapsed && characters is " " or "\n" or "\r" or "\t")
        {
            copy.TakeSpace(written, escape);
        }
        else
        {
            copy.Take(characters, written, escape);
        }

        return length;
    }

    /// <summary>The text with all of its references resolved.</summary>
    public static string Resolve(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return text;
        }

        var resolved = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = 1;
            _ = text[at] == '&' && Read(text.AsSpan(at), out length) is { } character ? resolved.Append(character) : resolved.Append(text[at]);
            at += Math.Max(1, length);
        }

        return resolved.ToString();
    }

    private static string? Name(ReadOnlySpan<char> text, out int length)
    {
        var end = 1;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end < text.Length && text[end] == ';' && HtmlEntityProvider.Resolver.GetSymbol(text[1..(end + 1)].ToString()) is { } symbol)
        {
            length = end + 1;
            return symbol;
        }

        for (length = Math.Min(end, LongestBare + 1); length > 2; length--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(text[1..length].ToString()) is { } bare)
            {
                return bare;
            }
        }

        length = 0;
        return null;
    }

    private static string? Number(ReadOnlySpan<char> text, out int length)
    {
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        length = start;
        while (length < text.Length && (isHex ? char.IsAsciiHexDigit(text[length]) : char.IsAsciiDigit(text[length])))
        {
            length++;
        }

        if (length == start)
        {
            length = 0;
            return null;
        }

        var isGood = int.TryParse(text[start..length], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        length += length < text.Length && text[length] == ';' ? 1 : 0;
        return isGood && HtmlEntityProvider.IsInCharacterTable(number) ? HtmlEntityProvider.GetSymbolFromTable(number)
            : isGood && number > 0 && Rune.IsValid(number) ? new Rune(number).ToString()
            : "\uFFFD";
    }
}
