using System.Globalization;
using CopyLint.Syntax;

namespace CopyLint.Rules.Files;

/// <summary>Reads what an example says of its story beside the words, under <c>metadata:</c>.</summary>
internal static class RuleMetadataReader
{
    private const int LeastUrgent = 9;

    private static readonly string[] s_keys =
        ["id", "slug", "version", "urgency", "dateline", "created", "versioned", "embargo", "status", "language", "copyright", "provider", "missing"];

    /// <summary>The metadata of the example or story that the fields are of.</summary>
    public static StoryMetadata Read(RuleFields fields, RuleFileErrors errors)
    {
        var metadata = fields.Nested("metadata") is { } mapping ? Of(new RuleFields(mapping, "'metadata'", errors), errors) : StoryMetadata.None;
        if (fields.Text("date") is not { } day)
        {
            return metadata;
        }

        if (metadata.Moment is not null)
        {
            fields.Forbid("date", "cannot stand beside 'created' or 'versioned': it says the same.");
        }

        return metadata with { Versioned = DayOf(day) ?? Wrong(day, "a date: write it as 2026-02-07.", errors) };
    }

    /// <summary>A moment under a key; null where it is missing or wrong.</summary>
    public static DateTimeOffset? MomentOf(RuleFields fields, string key, RuleFileErrors errors) => fields.Text(key) is not { } scalar ? null
        : DayOf(scalar) ?? TimeOf(scalar) ?? Wrong(scalar, "a moment: write it as 2026-02-07 or 2026-02-07T12:30:00Z.", errors);

    private static StoryMetadata Of(RuleFields fields, RuleFileErrors errors)
    {
        fields.AllowOnly(s_keys);
        return new StoryMetadata
        {
            Id = fields.Text("id")?.Value,
            Slug = fields.Text("slug")?.Value,
            Version = NumberOf(fields, "version", int.MaxValue, errors),
            Urgency = NumberOf(fields, "urgency", LeastUrgent, errors),
            Dateline = fields.Text("dateline")?.Value,
            Created = MomentOf(fields, "created", errors),
            Versioned = MomentOf(fields, "versioned", errors),
            Embargo = MomentOf(fields, "embargo", errors),
            Status = fields.Choice<StoryStatus>("status", "status") ?? StoryStatus.Unknown,
            Language = fields.Text("language")?.Value,
            Copyright = fields.Text("copyright")?.Value,
            Provider = fields.Text("provider")?.Value,
            Missing = MissingOf(fields),
        };
    }

    private static BlockRoles MissingOf(RuleFields fields)
    {
        var roles = default(BlockRoles);
        foreach (var item in fields.Items("missing"))
        {
            roles = fields.ChoiceOf<BlockRole>(item, "role") is { } role ? roles.With(role) : roles;
        }

        return roles;
    }

    private static int NumberOf(RuleFields fields, string key, int most, RuleFileErrors errors)
    {
        if (fields.Text(key) is not { } scalar)
        {
            return 0;
        }

        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most)
        {
            return number;
        }

        errors.Add(scalar, most == int.MaxValue ? $"'{key}' must be a number from 1." : $"'{key}' must be a number from 1 to {most.ToString(CultureInfo.InvariantCulture)}.");
        return 0;
    }

    private static DateTimeOffset? DayOf(YamlScalar scalar) =>
        DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DateTimeOffset(day, default, TimeSpan.Zero) : null;

    private static DateTimeOffset? TimeOf(YamlScalar scalar) =>
        DateTimeOffset.TryParseExact(scalar.Value, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static DateTimeOffset? Wrong(YamlScalar scalar, string what, RuleFileErrors errors)
    {
        errors.Add(scalar, $"'{scalar.Value}' is not {what}");
        return null;
    }
}
