using System.Collections.Frozen;
using System.Globalization;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>A time of the day with its zone: "00.01 GMT", "7 p.m. EST", "12noon BST".</summary>
/// <param name="Minutes">After midnight in UTC; from another day where it is below 0 or above a day.</param>
/// <param name="IsLoose">Whether the zone is one that copy confuses with its summer time.</param>
internal readonly record struct EmbargoTime(TextSpan Span, int Minutes, bool IsLoose)
{
    private const int MinutesOfDay = 24 * 60;
    private const int Hour = 60;

    /// <summary>Tokens before the zone: "7", ":", "30", "p.m".</summary>
    private const int MostTokens = 5;

    private static readonly FrozenDictionary<string, int> s_zones = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["GMT"] = 0, ["UTC"] = 0, ["BST"] = Hour, ["CET"] = Hour, ["CEST"] = 2 * Hour,
        ["EST"] = -5 * Hour, ["EDT"] = -4 * Hour, ["ET"] = -5 * Hour, ["PST"] = -8 * Hour, ["PDT"] = -7 * Hour, ["PT"] = -8 * Hour,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first in the sentence; null where there is none.</summary>
    public static EmbargoTime? In(StoryTree tree, TextSpan sentence)
    {
        for (var i = tree.TokenAt(sentence.Start) + 1; i < tree.Tokens.Length && tree.Tokens[i].Start < sentence.End; i++)
        {
            if (tree.Tokens[i].Has(TokenFlags.AllCaps) && s_zones.TryGetValue(tree.TextOf(i).ToString(), out var ahead)
                && MinutesBefore(tree, i, sentence.Start, out var first) is { } minutes)
            {
                return new EmbargoTime(tree.SpanOf(first, i + 1), minutes - ahead, ahead != 0);
            }
        }

        return null;
    }

    /// <summary>Whether the moment is at this time of some day.</summary>
    public bool IsAt(DateTimeOffset moment)
    {
        var of = (int)moment.UtcDateTime.TimeOfDay.TotalMinutes;
        var apart = (((Minutes - of) % MinutesOfDay) + MinutesOfDay) % MinutesOfDay;
        return apart == 0 || (IsLoose && apart is Hour or MinutesOfDay - Hour);
    }

    /// <summary>The time whose words end before the zone, as far back as it can be read.</summary>
    private static int? MinutesBefore(StoryTree tree, int zone, int start, out int first)
    {
        int? read = null;
        first = zone;
        for (var i = zone - 1; i >= 0 && i >= zone - MostTokens && tree.Tokens[i].Start >= start; i--)
        {
            if (MinutesOf(tree.TextOf(tree.SpanOf(i, zone))) is { } minutes)
            {
                (read, first) = (minutes, i);
            }
        }

        return read;
    }

    /// <summary>"7.30 p.m.", "19:00", "0001", "noon", "12noon", "midnight".</summary>
    private static int? MinutesOf(ReadOnlySpan<char> words)
    {
        var text = string.Concat(words.ToString().Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        var half = text.EndsWith("a.m.", StringComparison.Ordinal) || text.EndsWith("am", StringComparison.Ordinal) ? 'a'
            : text.EndsWith("p.m.", StringComparison.Ordinal) || text.EndsWith("pm", StringComparison.Ordinal) ? 'p' : ' ';
        switch (text)
        {
            case "noon" or "12noon":
                return 12 * Hour;
            case "midnight" or "12midnight":
                return 0;
        }

        var digits = text.TrimEnd("apm.".ToCharArray());
        var mark = digits.AsSpan().IndexOfAny(':', '.');
        var (hour, minute) = mark > 0 ? (digits[..mark], digits[(mark + 1)..]) : digits.Length == 4 ? (digits[..2], digits[2..]) : (digits, half == ' ' ? "" : "00");
        if (!int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var h) || minute.Length != 2
            || !int.TryParse(minute, NumberStyles.None, CultureInfo.InvariantCulture, out var m) || h > 24 || m > 59 || (half != ' ' && h is 0 or > 12))
        {
            return null;
        }

        return ((half == ' ' ? h : (h % 12) + (half == 'p' ? 12 : 0)) * Hour) + m;
    }
}
