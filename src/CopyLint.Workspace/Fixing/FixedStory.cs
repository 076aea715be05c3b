using System.Collections.Immutable;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Fixing;

/// <summary>A story whose fixes have been worked out; nothing is written yet.</summary>
/// <param name="Story">What is found after the fixes.</param>
/// <param name="Before">The story as it was read.</param>
/// <param name="Changes">What the fixes change in its bytes, in their order; empty where nothing is fixed.</param>
/// <param name="Count">How many findings were fixed.</param>
/// <param name="Left">Fixes that are wanted but cannot be made, each a whole sentence.</param>
public sealed record FixedStory(CheckedStory Story, EncodedStory Before, ImmutableArray<ByteChange> Changes, int Count, ImmutableArray<WorkspaceProblem> Left)
{
    public byte[] After() => Before.With(Changes);
}
