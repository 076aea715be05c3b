using System.Collections.Immutable;
using CopyLint.Syntax;

namespace CopyLint.Model.Schema;

/// <summary>What predicates can ask of the story itself.</summary>
internal static class StoryMembers
{
    private const int LatestHeadline = 20;

    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Headline", ModelType.One(ElementKind.Block), "its headline, if it has one", static (m, _) => ModelValue.Index(HeadlineOf(m))),
        .. MetadataMembers.All,
    ];

    /// <summary>Index of the first headline block, or -1.</summary>
    public static int HeadlineOf(StoryModel model)
    {
        var blocks = model.Tree.Blocks;
        for (var b = 0; b < Math.Min(blocks.Length, LatestHeadline) && blocks[b].Role != BlockRole.Body; b++)
        {
            if (blocks[b].Role == BlockRole.Headline)
            {
                return b;
            }
        }

        return -1;
    }
}
