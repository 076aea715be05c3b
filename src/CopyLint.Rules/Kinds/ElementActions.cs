using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Model.Schema;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>Actions for elements of which most are told apart by one look.</summary>
internal static class ElementActions
{
    /// <summary>For each block, by its index, with a role that the rule is about.</summary>
    /// <param name="mayMatter">Which stories may have such a block that matters; null for all.</param>
    public static void RegisterBlockAction(this AnalysisContext context, BlockRoles roles, Action<StoryContext, int> action, Func<StoryTree, bool>? mayMatter = null) =>
        context.RegisterElementsAction(ElementKind.Block, BlockMembers.With(roles), story =>
        {
            if (mayMatter is not null && !mayMatter(story.Tree))
            {
                return;
            }

            var blocks = story.Tree.Blocks;
            for (var i = 0; i < blocks.Length; i++)
            {
                if (roles.Contains(blocks[i].Role))
                {
                    action(story, i);
                }
            }
        });
}
