using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Formats;

namespace CopyLint.Workspace.Checking;

/// <summary>What an edition remembers of a story, and how to get back to its file.</summary>
/// <param name="Text">The text that positions are in.</param>
/// <param name="Read">How the story was read out of that text; null where it is the text.</param>
/// <param name="Stories">Those of the text, where it can hold several: <see cref="CheckedStory.Stories"/>.</param>
public sealed record RememberedStory(StoryDigest Digest, StoryText Text, ReadStory? Read, ImmutableArray<StoryPlace> Stories)
{
    /// <summary>A finding in the story's words as one in its file.</summary>
    public Diagnostic InFile(Diagnostic finding) => Read?.InFile(finding) ?? finding;

    /// <summary>A place in the story's words as one in its file, with the text's key for a path.</summary>
    public RelatedPlace InFile(RelatedPlace place) =>
        (Read is null ? place : Read.InFile(place with { Path = null })) with { Path = Text.Key };
}
