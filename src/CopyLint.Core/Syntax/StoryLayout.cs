using System.Collections.Immutable;

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
        var (low, high) = (0, Blocks.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = Blocks[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low < Blocks.Length && Blocks[low].Span.Start <= position ? Blocks[low].Role : BlockRole.Body;
    }
}
