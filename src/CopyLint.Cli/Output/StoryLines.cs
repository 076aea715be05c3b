using CopyLint.Diagnostics;
using CopyLint.Text;
using CopyLint.Workspace.Checking;

namespace CopyLint.Cli.Output;

/// <summary>The lines of a story with findings, and of the other stories that its related places are in.</summary>
internal sealed class StoryLines(CheckedStory story)
{
    private readonly Dictionary<string, LineMap> _others = new(StringComparer.Ordinal);

    /// <summary>The story's own lines.</summary>
    public LineMap Own { get; } = new(story.Text);

    /// <summary>The lines of the story that a related place is in.</summary>
    public LineMap Of(RelatedPlace place)
    {
        if (place.Path is not { } path)
        {
            return Own;
        }

        if (!_others.TryGetValue(path, out var lines))
        {
            _others[path] = lines = new LineMap(TextOf(place));
        }

        return lines;
    }

    /// <summary>The text of the story that a related place is in.</summary>
    public string TextOf(RelatedPlace place) => place.Path is { } path ? story.Others[path] : story.Text;
}
