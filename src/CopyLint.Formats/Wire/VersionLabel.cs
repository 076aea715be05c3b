using System.Globalization;

namespace CopyLint.Formats.Wire;

/// <summary>Reads what agencies write behind or above a slug to say which version a story is: "1stLd-Writethru", "2ND LEAD", "UPDATE 3".</summary>
internal static class VersionLabel
{
    private static readonly string[] s_labels =
        ["lead", "ld", "update", "writethru", "refile", "extra", "urgent", "correction", "corrected", "repeat", "newsalert", "news alert", "bulletin", "wrapup", "recast", "embargoed", "kill", "eds"];

    /// <summary>Whether a line is nothing but such a label.</summary>
    public static bool Is(ReadOnlySpan<char> line) => line.Length is > 0 and < 32 && !line.ContainsAnyInRange('a', 'z') && Names(line);

    /// <summary>Which version it is: the first lead is the second, as the story itself is the first; 0 where the label says no number.</summary>
    public static int Number(ReadOnlySpan<char> label)
    {
        if (!Names(label))
        {
            return 0;
        }

        var digits = label.IndexOfAnyInRange('0', '9');
        var rest = digits < 0 ? [] : label[digits..];
        var length = rest.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(length < 0 ? rest : rest[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100 ? number + 1 : 0;
    }

    private static bool Names(ReadOnlySpan<char> line)
    {
        foreach (var label in s_labels)
        {
            if (line.Contains(label, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
