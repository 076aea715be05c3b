using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Ignoring;

namespace CopyLint.Workspace.Checking;

/// <param name="Path">As it is shown.</param>
/// <param name="Text">The decoded text; empty where there is nothing to show.</param>
/// <param name="Findings">In the total order.</param>
/// <param name="Problem">Why the file was not linted, or null.</param>
public sealed record CheckedStory(string Path, string Text, ImmutableArray<Diagnostic> Findings, WorkspaceProblem? Problem)
{
    /// <summary>What was found too and is let stand: not reported, and in no count.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>What the story's edition remembers of it; null where it has none.</summary>
    public StoryDigest? Digest { get; init; }

    /// <summary>The edition that remembers it and whose findings are still to come; null of a story that is alone.</summary>
    public string? Edition { get; init; }

    /// <summary>The texts of the other stories that related places are in, by path.</summary>
    public ImmutableDictionary<string, string> Others { get; init; } = ImmutableDictionary<string, string>.Empty;
}
