using CopyLint.Editions.Versions;

namespace CopyLint.Formats.Wire;

/// <summary>Reads what agencies write behind or above a slug to say which version a story is: "1stLd-Writethru", "2ND LEAD", "UPDATE 3".</summary>
internal static class VersionLabel
{
    private const string Parts = " -,.:/()";

    private static readonly string[] s_words =
    [
        "lead", "leadall", "ld", "update", "writethru", "refile", "extra", "urgent", "correction", "corrected", "repeat", "newsalert", "news", "alert", "bulletin", "wrapup", "recast",
        "embargoed", "kill", "eds",
    ];

    private static readonly string[] s_ordinals = ["st", "nd", "rd", "th"];

    /// <summary>Whether a line is nothing but such a label.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        var hasWord = false;
        foreach (var part in line.SplitAny(Parts))
        {
            var word = WithoutNumber(line[part]);
            if (!word.IsEmpty && !IsWord(word))
            {
                return false;
            }

            hasWord |= !word.IsEmpty;
        }

        return hasWord;
    }

    /// <summary>Which version it is: the first lead is the second, as the story itself is the first; 0 where the label says no number.</summary>
    public static int Number(ReadOnlySpan<char> label) => LabelReader.VersionOf(label) is > 0 and var number ? number + 1 : 0;

    /// <summary>"Ld" of "1stLd" and "1".</summary>
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> part)
    {
        var word = part.Trim("0123456789");
        foreach (var ordinal in word.Length < part.Length ? s_ordinals : [])
        {
            if (word.StartsWith(ordinal, StringComparison.OrdinalIgnoreCase))
            {
                return word[ordinal.Length..];
            }
        }

        return word;
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (var known in s_words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
