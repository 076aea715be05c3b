using System.Collections.Immutable;
using System.Text.Json;
using CopyLint.Formats.Origins;

namespace CopyLint.Formats.Json;

/// <summary>Reads ninjs 1 to 3 and the JSON of agencies that is like it: one item, or an array of items.</summary>
public sealed class NinjsReader : StoryReader
{
    public override ReadFile Read(string text) => JsonValue.Parse(new OriginText(text), out var error) is { } root
        ? ReadFile.Of(ItemsOf(root), NinjsItem.Read, NinjsItem.Skipped)
        : new ReadFile([]) { Error = error };

    /// <summary>What a value holds: an item, or a list of them.</summary>
    internal static ImmutableArray<JsonValue> ItemsOf(JsonValue root) => root switch
    {
        { Kind: JsonTokenType.StartArray } => root.Items,
        _ when root["items"] is { Kind: JsonTokenType.StartArray } list => list.Items,
        _ => [root],
    };
}
