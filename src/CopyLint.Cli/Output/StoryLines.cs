using System.Text;
using CopyLint.Diagnostics;
using CopyLint.Text;
using CopyLint.Workspace.Checking;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Cli.Output;

/// <summary>The lines of a story with findings, and of the other stories that its related places are in.</summary>
internal sealed class StoryLines(CheckedStory story)
{
    private readonly Dictionary<string, LineMap> _others = new(StringComparer.Ordinal);

    /// <summary>The story's own lines.</summary>
    public LineMap Own { get; } = new(story.Text, story.FirstLine);

    /// <summary>The lines of the story that a related place is in.</summary>
    public LineMap Of(RelatedPlace place)
    {
        if (place.Path is not { } path)
        {
            return Own;
        }

        if (!_others.TryGetValue(path, out var lines))
        {
            _others[path] = lines = new LineMap(story.Others[path].Text, story.Others[path].FirstLine);
        }

        return lines;
    }

    /// <summary>Where a span of the story is, in a format's own unit.</summary>
    public Region RegionOf(TextSpan span, ColumnUnit unit) => RegionOf(Own, story.Text, span, unit);

    /// <summary>Where a related place is in its own story.</summary>
    public Region RegionOf(RelatedPlace place, ColumnUnit unit) => RegionOf(Of(place), TextOf(place), place.Span, unit);

    /// <summary>The text of the story that a related place is in.</summary>
    public string TextOf(RelatedPlace place) => place.Path is { } key ? story.Others[key].Text : story.Text;

    /// <summary>The path of the file that a related place is in.</summary>
    public string PathOf(RelatedPlace place) => place.Path is { } key ? story.Others[key].Path : story.Path;

    /// <summary>How many UTF-16 units of that file stand before the text.</summary>
    public long StartOf(RelatedPlace place) => place.Path is { } key ? story.Others[key].Start : story.Start;

    private static Region RegionOf(LineMap lines, string text, TextSpan span, ColumnUnit unit)
    {
        var (start, end) = (lines.PositionOf(span.Start), lines.PositionOf(span.End));
        return new Region(start.Line + 1, Column(span.Start, start.Character), end.Line + 1, Column(span.End, end.Character));

        int Column(int offset, int character)
        {
            var before = text.AsSpan(offset - character, character);
            return 1 + unit switch
            {
                ColumnUnit.CodePoint => before.Length - LowSurrogates(before),
                ColumnUnit.Utf8 => Encoding.UTF8.GetByteCount(before),
                _ => character,
            };
        }
    }

    private static int LowSurrogates(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count++;
            }
        }

        return count;
    }
}
