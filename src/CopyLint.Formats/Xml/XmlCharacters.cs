using System.Globalization;
using System.Text;
using CopyLint.Formats.Origins;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Xml;

/// <summary>Takes characters of XML, with what references in them stand for.</summary>
internal static class XmlCharacters
{
    private const int LongestReference = 16;

    public static void Take(CopyBuilder copy, TextSpan span, CopyEscape escape)
    {
        for (var at = span.Start; at < span.End;)
        {
            at = copy.From.Text[at] == '&' ? TakeReference(copy, at, span.End, escape) : TakeRun(copy, at, span.End, escape);
        }
    }

    /// <summary>Takes characters between tags with each run of white space as one space.</summary>
    public static void TakeCollapsed(CopyBuilder copy, TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            if (copy.From.Text[at] == '&')
            {
                at = TakeReference(copy, at, span.End, CopyEscape.Xml);
                continue;
            }

            var end = EndOfRun(copy.From.Text, at, span.End);
            copy.TakeCollapsed(TextSpan.FromBounds(at, end), CopyEscape.Xml);
            at = end;
        }
    }

    private static int TakeRun(CopyBuilder copy, int at, int end, CopyEscape escape)
    {
        end = EndOfRun(copy.From.Text, at, end);
        copy.Take(TextSpan.FromBounds(at, end), escape);
        return end;
    }

    private static int EndOfRun(string text, int at, int end) => text.AsSpan(at, end - at).IndexOf('&') is >= 0 and var length ? at + length : end;

    /// <returns>Where the reference ends.</returns>
    private static int TakeReference(CopyBuilder copy, int at, int end, CopyEscape escape)
    {
        var length = copy.From.Text.AsSpan(at, Math.Min(end - at, LongestReference)).IndexOf(';') + 1;
        Span<char> units = stackalloc char[2];
        var count = length < 3 ? 0 : Read(copy.From.Text.AsSpan(at + 1, length - 2), units);
        if (count == 0)
        {
            copy.Take(new TextSpan(at, 1), escape);
            return at + 1;
        }

        copy.Take(units[..count], new TextSpan(at, length), escape);
        return at + length;
    }

    /// <returns>How many units the name stands for; 0 of one that is not known.</returns>
    private static int Read(ReadOnlySpan<char> name, Span<char> units)
    {
        units[0] = name switch
        {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "nbsp" => '\u00A0',
            "lsquo" => '\u2018',
            "rsquo" => '\u2019',
            "ldquo" => '\u201C',
            "rdquo" => '\u201D',
            "ndash" => '\u2013',
            "mdash" => '\u2014',
            "hellip" => '\u2026',
            _ => '\0',
        };
        var isHexadecimal = name.StartsWith("#x", StringComparison.Ordinal);
        var digits = name.Length > 1 && name[0] == '#' ? name[(isHexadecimal ? 2 : 1)..] : [];
        var style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) && Rune.IsValid(value) ? new Rune(value).EncodeToUtf16(units) : units[0] == '\0' ? 0 : 1;
    }
}
