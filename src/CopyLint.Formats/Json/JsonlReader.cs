using System.Collections.Immutable;
using CopyLint.Formats.Origins;

namespace CopyLint.Formats.Json;

/// <summary>Reads JSON Lines: a ninjs item in each line that is not blank.</summary>
public sealed class JsonlReader : StoryReader
{
    public override ReadFile Read(string text)
    {
        var stories = ImmutableArray.CreateBuilder<ReadStory>();
        var skipped = ImmutableArray.CreateBuilder<SkippedItem>();
        FormatError? error = null;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOf('\n') is >= 0 and var end ? end : text.Length - at;
            if (!text.AsSpan(at, length).IsWhiteSpace())
            {
                var item = JsonValue.Parse(new OriginText(text), new(at, length), out var wrong);
                error ??= wrong;
                NinjsReader.Add(item, stories, skipped);
            }

            at += length + 1;
        }

        return new ReadFile(stories.ToImmutable()) { Skipped = skipped.ToImmutable(), Error = error };
    }
}
