using System.Collections.Immutable;
using System.Globalization;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Cli.Output;

/// <summary>What a story's format says beside its words, as <c>inspect</c> prints it: only what is there.</summary>
internal static class InspectedMetadata
{
    public static ImmutableArray<(string Key, string Value)> Of(StoryMetadata metadata) =>
    [
        .. All(metadata).Where(entry => !string.IsNullOrEmpty(entry.Value)).Select(entry => (entry.Key, entry.Value!)),
    ];

    private static IEnumerable<(string Key, string? Value)> All(StoryMetadata metadata)
    {
        yield return ("id", metadata.Id);
        yield return ("slug", metadata.Slug);
        yield return ("version", Number(metadata.Version));
        yield return ("urgency", Number(metadata.Urgency));
        yield return ("dateline", metadata.Dateline);
        yield return ("created", Moment(metadata.Created));
        yield return ("versioned", Moment(metadata.Versioned));
        yield return ("embargo", Moment(metadata.Embargo));
        yield return ("status", metadata.Status == StoryStatus.Unknown ? null : EnumNames<StoryStatus>.Of(metadata.Status));
        yield return ("language", metadata.Language);
        yield return ("copyright", metadata.Copyright);
        yield return ("provider", metadata.Provider);
        yield return ("missing", string.Join(", ", Enum.GetValues<BlockRole>().Where(role => metadata.Missing.Contains(role)).Select(EnumNames<BlockRole>.Of)));
    }

    private static string? Number(int number) => number == 0 ? null : number.ToString(CultureInfo.InvariantCulture);

    private static string? Moment(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
