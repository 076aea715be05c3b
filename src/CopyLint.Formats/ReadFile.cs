using System.Collections.Immutable;

namespace CopyLint.Formats;

/// <summary>What a reader found in a file.</summary>
/// <param name="Stories">In the order of the file; those before an error too.</param>
public sealed record ReadFile(ImmutableArray<ReadStory> Stories)
{
    /// <summary>Items that are no text.</summary>
    public ImmutableArray<SkippedItem> Skipped { get; init; } = [];

    /// <summary>Why the rest of the file could not be read, or null.</summary>
    public FormatError? Error { get; init; }

    public static ReadFile Broken(string message, int position) => new([]) { Error = new FormatError(message, position) };
}
