using System.Globalization;
using CopyLint.Syntax;

namespace CopyLint.Formats;

/// <summary>Reads what news formats write into the fields of an item: points of time, numbers, states.</summary>
internal static class MetadataValue
{
    private static readonly string[] s_basic =
        ["yyyyMMdd'T'HHmmsszzz", "yyyyMMdd'T'HHmmss'Z'", "yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmmzzz", "yyyyMMdd'T'HHmm'Z'", "yyyyMMdd'T'HHmm", "yyyyMMddHHmmss", "yyyyMMdd"];

    /// <summary>The names of time zones that RFC 822 knows, beside GMT.</summary>
    private static readonly (string Name, string Offset)[] s_zones =
        [("UT", "+00:00"), ("UTC", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"), ("CDT", "-05:00"), ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00")];

    /// <summary>A point of time in ISO 8601, with or without its separators, or RFC 822; UTC where no zone is said. Null of anything else.</summary>
    public static DateTimeOffset? Moment(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        foreach (var (name, offset) in s_zones)
        {
            if (text.EndsWith(" " + name, StringComparison.Ordinal))
            {
                text = string.Concat(text.AsSpan(0, text.Length - name.Length), offset);
            }
        }

        return DateTimeOffset.TryParseExact(text, s_basic, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var basic) ? basic
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
            : null;
    }

    /// <summary>A whole number; 0 of anything else.</summary>
    public static int Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Whether the item may be published, by the codes of the IPTC's publishing status and of NITF's management status.</summary>
    public static StoryStatus Status(string? code) => code switch
    {
        "usable" => StoryStatus.Usable,
        "withheld" or "embargoed" => StoryStatus.Withheld,
        "canceled" or "cancelled" => StoryStatus.Canceled,
        _ => StoryStatus.Unknown,
    };
}
