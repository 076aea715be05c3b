using System.Collections.Frozen;

namespace CopyLint.Syntax;

/// <summary>What a story's format says about it beside its words. Null, zero or <see cref="StoryStatus.Unknown"/> where it says nothing.</summary>
public sealed record StoryMetadata
{
    /// <summary>A story that is worked on for longer is another one.</summary>
    private static readonly TimeSpan s_longestWork = TimeSpan.FromDays(31);

    /// <summary>Undetermined, several, none.</summary>
    private static readonly FrozenSet<string> s_noLanguage = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "und", "mul", "zxx");

    public static StoryMetadata None { get; } = new();

    /// <summary>The item's own id: a URI, a GUID, a number. Versions of one story share it.</summary>
    public string? Id { get; init; }

    public string? Slug { get; init; }

    /// <summary>Which version of the item this is, from 1; 0 where it is not said.</summary>
    public int Version { get; init; }

    /// <summary>From 1, the most urgent, to 9.</summary>
    public int Urgency { get; init; }

    /// <summary>The place of the report, and what else stands in the dateline field.</summary>
    public string? Dateline { get; init; }

    /// <summary>When the item was made.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When this version was made.</summary>
    public DateTimeOffset? Versioned { get; init; }

    /// <summary>Until when it must not be published.</summary>
    public DateTimeOffset? Embargo { get; init; }

    public StoryStatus Status { get; init; }

    /// <summary>A BCP 47 tag, such as "en-US".</summary>
    public string? Language { get; init; }

    public string? Copyright { get; init; }

    /// <summary>Who sent it: an agency, a desk.</summary>
    public string? Provider { get; init; }

    /// <summary>The roles that the format has a place for and that this item leaves empty.</summary>
    public BlockRoles Missing { get; init; }

    /// <summary>What orders stories: when this version was made, else the item.</summary>
    public DateTimeOffset? Moment => Versioned ?? Created;

    /// <summary>
    /// The day that "today" is in the story: that of its version, else of its making, in the time zone that it is written in.
    /// Null too where the two lie far apart: then the version is one of the archive, not of the words.
    /// </summary>
    public DateOnly? Date => Moment is not { } moment || (Created is { } made && (moment - made).Duration() > s_longestWork) ? null : DateOnly.FromDateTime(moment.DateTime);

    /// <summary>Whether the item is written in English, as far as it says.</summary>
    public bool IsEnglish => Language is not { Length: > 0 } tag || tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) || s_noLanguage.Contains(tag);
}
