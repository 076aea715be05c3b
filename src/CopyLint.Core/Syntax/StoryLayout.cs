using System.Collections.Immutable;
using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>What a format knows of a story's blocks. Between two of them stands a blank line, and nothing else outside them.</summary>
/// <param name="Blocks">In the order of the text, without overlaps.</param>
public sealed record StoryLayout(ImmutableArray<LayoutBlock> Blocks)
{
    /// <summary>Of a format that knows nothing: the whole text is plain.</summary>
    public static StoryLayout Guessed { get; } = new([]);

    /// <summary>What the format says that a place is; <see cref="BlockRole.Body"/> where it does not say more.</summary>
    public BlockRole RoleAt(int position)
    {
        var block = Blocks.AsSpan().CountBefore(position, static (block, at) => block.Span.End <= at);
        return block < Blocks.Length && Blocks[block].Span.Start <= position ? Blocks[block].Role : BlockRole.Body;
    }
}
