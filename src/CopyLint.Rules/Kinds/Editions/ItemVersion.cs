using System.Globalization;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>Which of two versions of an item is the newer one, as its format numbers and dates them.</summary>
internal static class ItemVersion
{
    /// <summary>Whether a version takes the place of another; false where their format does not tell them apart.</summary>
    public static bool IsNewer(StoryMetadata newer, StoryMetadata older) => newer.Version > 0 && older.Version > 0
        ? newer.Version > older.Version
        : newer.Moment is { } late && older.Moment is { } early && late > early;

    /// <summary>How a message names the version.</summary>
    public static string NameOf(StoryMetadata version) => version.Version > 0
        ? string.Create(CultureInfo.InvariantCulture, $"version {version.Version}")
        : version.Moment?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "";
}
