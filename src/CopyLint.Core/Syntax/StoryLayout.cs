using System.Collections.Immutable;

namespace CopyLint.Syntax;

/// <summary>What a format knows of a story's blocks. Between two of them stands a blank line, and nothing else outside them.</summary>
/// <param name="Blocks">In the order of the text, without overlaps.</param>
public sealed record StoryLayout(ImmutableArray<LayoutBlock> Blocks)
{
    /// <summary>Of a format that knows nothing: the whole text is plain.</summary>
    public static StoryLayout Guessed { get; } = new([]);
}
