using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Formats;
using CopyLint.Text;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Ignoring;

namespace CopyLint.Workspace.Checking;

/// <summary>What was found in a file, which is mostly one story, or in a record of it.</summary>
/// <param name="Path">As it is shown.</param>
/// <param name="Text">The decoded text of the file or the record, which all positions are in; empty where there is nothing to show.</param>
/// <param name="Findings">In the total order.</param>
/// <param name="Problem">Why the file was not linted, or not to its end; null where it was.</param>
public sealed record CheckedStory(string Path, string Text, ImmutableArray<Diagnostic> Findings, WorkspaceProblem? Problem)
{
    /// <summary>What was found too and is let stand: not reported, and in no count.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>The stories of a format that can hold several, in the order of the file; empty of others.</summary>
    public ImmutableArray<StoryPlace> Stories { get; init; } = [];

    /// <summary>The story of <see cref="Stories"/> that a place is in; null where there is only one, or none begins before it.</summary>
    public StoryPlace? StoryAt(int position)
    {
        var begun = Stories.AsSpan().CountBefore(position, static (story, at) => story.Span.Start <= at);
        return begun == 0 ? null : Stories[begun - 1];
    }

    /// <summary>The number of the text's first line in the file, from 0.</summary>
    public int FirstLine { get; init; }

    /// <summary>How many UTF-16 units of the file stand before the text.</summary>
    public long Start { get; init; }

    /// <summary>How many stories there are.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Items of the file that are no text.</summary>
    public ImmutableArray<SkippedItem> Skipped { get; init; } = [];

    /// <summary>What the stories' edition remembers of them; empty where they have none.</summary>
    public ImmutableArray<RememberedStory> Remembered { get; init; } = [];

    /// <summary>The edition that remembers it and whose findings are still to come; null of a story that is alone.</summary>
    public string? Edition { get; init; }

    /// <summary>What tells it from the others of a run: <see cref="StoryText.Key"/>.</summary>
    public string Key => StoryText.KeyOf(Path, FirstLine);

    /// <summary>The texts of the other stories that related places are in, by their keys, which these places have for a path.</summary>
    public ImmutableDictionary<string, StoryText> Others { get; init; } = ImmutableDictionary<string, StoryText>.Empty;
}
