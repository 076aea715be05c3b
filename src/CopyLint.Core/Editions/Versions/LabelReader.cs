using System.Globalization;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Versions;

/// <summary>
/// Reads the slug and the version from a story's first lines, as agencies write them: "BC-US--Flood, 2nd Ld-Writethru",
/// "2ND LEAD Flood", "UPDATE 2-Flood kills 12".
/// </summary>
public static class LabelReader
{
    private const int MostLines = 4;
    private const int LongestLine = 160;
    private const int LatestVersion = 30;

    private static readonly string[] s_slugBegins = ["BC-", "AP-", "AM-", "PM-"];
    private static readonly string[] s_updateBegins = ["UPDATE ", "WRAPUP "];
    private static readonly string[] s_alerts = [", urgent", ", newsalert", ", news alert", ", alert", ", bulletin", ", flash"];
    private static readonly string[] s_ordinals = ["st", "nd", "rd", "th"];
    private static readonly string[] s_leads = ["ld-writethru", "ld writethru", "lead-writethru", "lead writethru", "writethru", "ld", "lead"];

    public static StoryLabel Read(string text)
    {
        var at = 0;
        for (var lines = 0; lines < MostLines && at < text.Length;)
        {
            var rest = text.AsSpan(at);
            var length = rest.IndexOfAny('\r', '\n') is >= 0 and var end ? end : rest.Length;
            var line = rest[..length].Trim();
            if (!line.IsEmpty)
            {
                lines++;
                var span = new TextSpan(at + rest[..length].IndexOf(line[0]), line.Length);
                if (line.Length <= LongestLine && OfLine(text, span) is { } label)
                {
                    return label;
                }
            }

            at += length + 1;
        }

        return StoryLabel.None;
    }

    /// <summary>The number that a line gives its story's version: 2 of "UPDATE 2-Flood", "UPDATE 2" and "2nd Ld-Writethru"; 0 where it gives none.</summary>
    public static int VersionOf(ReadOnlySpan<char> line) => Update(line)?.Version ?? Lead(line).Version;

    /// <summary>Letters and digits in small letters, with one space for everything between. Numbers at the end are counts of words.</summary>
    public static string Fold(ReadOnlySpan<char> words)
    {
        var folded = words.Length <= LongestLine ? stackalloc char[LongestLine] : new char[words.Length];
        var length = 0;
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded[length++] = CopyLint.Text.Fold.Char(c);
            }
            else if (length > 0 && folded[length - 1] != ' ')
            {
                folded[length++] = ' ';
            }
        }

        return folded[..length].TrimEnd("0123456789 ").ToString();
    }

    private static StoryLabel? OfLine(string text, TextSpan span)
    {
        var line = text.AsSpan(span.Start, span.Length);
        if (Update(line) is (> 0 and var update, var begin))
        {
            return Label(text, span, update, new TextSpan(span.Start, begin - 1));
        }

        var (version, at, length) = Lead(line);
        if (version > 0)
        {
            return Label(text, span, version, new TextSpan(span.Start + at, length));
        }

        foreach (var begins in s_slugBegins)
        {
            if (line.StartsWith(begins, StringComparison.Ordinal))
            {
                return Label(text, span, 0, AlertIn(line) is > 0 and var alert ? TextSpan.FromBounds(span.End - alert, span.End) : default);
            }
        }

        return null;
    }

    /// <summary>How many characters at the end of the line say that it is the first word of a story.</summary>
    private static int AlertIn(ReadOnlySpan<char> line)
    {
        foreach (var alert in s_alerts)
        {
            if (line.EndsWith(alert, StringComparison.OrdinalIgnoreCase))
            {
                return alert.Length;
            }
        }

        return 0;
    }

    private static StoryLabel? Label(string text, TextSpan span, int version, TextSpan marker)
    {
        var line = text.AsSpan(span.Start, span.Length);
        var slug = marker.IsEmpty ? Fold(line) : Fold(string.Concat(line[..(marker.Start - span.Start)], " ", line[(marker.End - span.Start)..]));
        return slug.Length == 0 ? null : new StoryLabel(span, slug, version, marker);
    }

    /// <summary>"UPDATE 2-": the version and where the headline begins, behind the line where there is none.</summary>
    private static (int Version, int Begin)? Update(ReadOnlySpan<char> line)
    {
        foreach (var begins in s_updateBegins)
        {
            var dash = line.IndexOf('-') is >= 0 and var at ? at : line.Length;
            if (line.StartsWith(begins, StringComparison.Ordinal) && dash > begins.Length
                && int.TryParse(line[begins.Length..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version <= LatestVersion)
            {
                return (version, dash + 1);
            }
        }

        return null;
    }

    /// <summary>"2nd Ld-Writethru", "1stLd", "2ND LEAD": the version and its place in the line; it stands at an end of the line or before a comma.</summary>
    private static (int Version, int At, int Length) Lead(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (!char.IsAsciiDigit(line[i]) || (i > 0 && char.IsLetterOrDigit(line[i - 1])))
            {
                continue;
            }

            var digits = i;
            while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            {
                digits++;
            }

            if (digits - i <= 2 && EndOfLead(line, digits) is > 0 and var end
                && (i == 0 || end == line.Length || line[end] == ',') && int.Parse(line[i..digits], CultureInfo.InvariantCulture) is > 0 and <= LatestVersion and var version)
            {
                return (version, i, end - i);
            }

            i = digits - 1;
        }

        return default;
    }

    private static int EndOfLead(ReadOnlySpan<char> line, int digits)
    {
        foreach (var ordinal in s_ordinals)
        {
            if (!line[digits..].StartsWith(ordinal, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var lead = digits + ordinal.Length;
            lead += lead < line.Length && line[lead] is ' ' or '-' ? 1 : 0;
            foreach (var word in s_leads)
            {
                var end = lead + word.Length;
                if (line[lead..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && (end == line.Length || !char.IsLetterOrDigit(line[end])))
                {
                    return end;
                }
            }
        }

        return -1;
    }
}
