using System.Collections.Immutable;
using CopyLint.Formats.Origins;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Json;

/// <summary>Reads JSON Lines: a ninjs item in each line that is not blank.</summary>
public sealed class JsonlReader : StoryReader
{
    public override ReadFile Read(string text)
    {
        FormatError? error = null;
        return ReadFile.Of(Items(), NinjsItem.Read, NinjsItem.Skipped) with { Error = error };

        ImmutableArray<JsonValue> ItemsIn(TextSpan line)
        {
            if (text.AsSpan(line.Start, line.Length).IsWhiteSpace())
            {
                return [];
            }

            var record = JsonValue.Parse(new OriginText(text), line, out var wrong);
            error ??= wrong;
            return record is null ? [] : NinjsReader.ItemsOf(record);
        }

        IEnumerable<JsonValue> Items()
        {
            for (var at = 0; at < text.Length;)
            {
                var length = text.AsSpan(at).IndexOf('\n') is >= 0 and var end ? end : text.Length - at;
                foreach (var item in ItemsIn(new(at, length)))
                {
                    yield return item;
                }

                at += length + 1;
            }
        }
    }
}
