using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Formats;

namespace CopyLint.Workspace.Checking;

/// <summary>What an edition remembers of a story, and how to get back to its file.</summary>
/// <param name="Path">The file's, as it is shown.</param>
/// <param name="Read">How the story was read out of its file; null where its text is the file's.</param>
/// <param name="FileText">The text of the file; null where the digest has it.</param>
public sealed record RememberedStory(StoryDigest Digest, string Path, ReadStory? Read, string? FileText)
{
    /// <summary>The text that positions are in.</summary>
    public string Text => FileText ?? Digest.Text;

    /// <summary>A finding in the story's words as one in its file.</summary>
    public Diagnostic InFile(Diagnostic finding) => Read?.InFile(finding) ?? finding;

    /// <summary>A place in the story's words as one in its file.</summary>
    public RelatedPlace InFile(RelatedPlace place) =>
        (Read is null ? place : Read.InFile(place with { Path = null })) with { Path = Path };
}
