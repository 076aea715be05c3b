using System.Collections.Immutable;
using CopyLint.Syntax;

namespace CopyLint.Model.Schema;

/// <summary>What predicates can ask of what the story's format says about it.</summary>
internal static class MetadataMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        Words("Id", "the item's own id, if its format gives one", static m => m.Id),
        Words("Slug", "its slug, if its format gives one", static m => m.Slug),
        Number("Version", "which version of the item it is, or 0", static m => m.Version),
        Number("Urgency", "from 1, the most urgent, to 9; 0 where it is not said", static m => m.Urgency),
        Words("Dateline", "what its format has in the dateline's place, if anything", static m => m.Dateline),
        Number("Year", "the year of its version, or 0", static m => m.Date?.Year ?? 0),
        Number("Month", "the month of its version, 1 to 12, or 0", static m => m.Date?.Month ?? 0),
        Number("Day", "the day of its version, 1 to 31, or 0", static m => m.Date?.Day ?? 0),
        Flag("HasEmbargo", "its format says until when it must not be published", static m => m.Embargo is not null),
        new("Status", ModelType.Enum<StoryStatus>(), "whether its sender lets it be published", static (m, _) => new ModelValue((int)m.Metadata.Status)),
        Words("Language", "the tag of its language (en-US), if its format gives one", static m => m.Language),
        Words("Copyright", "its copyright line, if its format gives one", static m => m.Copyright),
        Words("Provider", "who sent it, if its format says so", static m => m.Provider),
        Flag("LacksHeadline", "its format has a place for a headline, and it is empty", static m => m.Missing.Contains(BlockRole.Headline)),
        Flag("LacksByline", "its format has a place for a byline, and it is empty", static m => m.Missing.Contains(BlockRole.Byline)),
        Flag("LacksDateline", "its format has a place for a dateline, and it is empty", static m => m.Missing.Contains(BlockRole.Dateline)),
    ];

    private static ModelMember Words(string name, string summary, Func<StoryMetadata, string?> get) =>
        new(name, ModelType.Words, summary, (m, _) => get(m.Metadata) is { Length: > 0 } words ? ModelValue.Of(words) : ModelValue.None);

    private static ModelMember Number(string name, string summary, Func<StoryMetadata, int> get) =>
        new(name, ModelType.Number, summary, (m, _) => ModelValue.Of(get(m.Metadata)));

    private static ModelMember Flag(string name, string summary, Func<StoryMetadata, bool> get) =>
        new(name, ModelType.Boolean, summary, (m, _) => ModelValue.Of(get(m.Metadata)));
}
