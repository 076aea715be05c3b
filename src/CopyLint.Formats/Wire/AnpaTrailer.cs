using System.Globalization;

namespace CopyLint.Formats.Wire;

/// <summary>The line that ends a message of ANPA 1312: "AP-WF-11-13-13 1509GMT".</summary>
internal static class AnpaTrailer
{
    public static bool Is(ReadOnlySpan<char> line) => MomentOf(line) is not null;

    /// <summary>When the message was sent; null of another line.</summary>
    public static DateTimeOffset? MomentOf(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("<= ");
        var at = line.IndexOfAnyInRange('0', '9');
        return line.Length < 32 && at > 1 && line[at - 1] == '-'
            && DateTimeOffset.TryParseExact(line[at..], "MM-dd-yy HHmm'GMT'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }
}
