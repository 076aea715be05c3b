using System.Collections.Immutable;
using System.Text.Json;
using CopyLint.Formats.Origins;

namespace CopyLint.Formats.Json;

/// <summary>Reads ninjs 1 to 3 and the JSON of agencies that is like it: one item, or an array of items.</summary>
public sealed class NinjsReader : StoryReader
{
    public override ReadFile Read(string text)
    {
        if (JsonValue.Parse(new OriginText(text), out var error) is not { } root)
        {
            return new ReadFile([]) { Error = error };
        }

        var stories = ImmutableArray.CreateBuilder<ReadStory>();
        var skipped = ImmutableArray.CreateBuilder<SkippedItem>();
        Add(root, stories, skipped);
        return new ReadFile(stories.ToImmutable()) { Skipped = skipped.ToImmutable() };
    }

    /// <summary>Adds what a value holds: an item, or a list of them.</summary>
    internal static void Add(JsonValue? root, ImmutableArray<ReadStory>.Builder stories, ImmutableArray<SkippedItem>.Builder skipped)
    {
        foreach (var item in root is null ? [] : ItemsOf(root))
        {
            if (NinjsItem.Read(item) is { } story)
            {
                stories.Add(story);
            }
            else
            {
                skipped.Add(NinjsItem.Skipped(item));
            }
        }
    }

    private static ImmutableArray<JsonValue> ItemsOf(JsonValue root) => root switch
    {
        { Kind: JsonTokenType.StartArray } => root.Items,
        _ when root["items"] is { Kind: JsonTokenType.StartArray } list => list.Items,
        _ => [root],
    };
}
