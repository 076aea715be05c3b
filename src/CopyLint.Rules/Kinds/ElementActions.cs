using System.Numerics;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>Actions for elements of which most are told apart by one look.</summary>
internal static class ElementActions
{
    private const int Together = 64;

    /// <summary>Whether a quantity may matter, by what it holds itself.</summary>
    public delegate bool QuantityTest(in Quantity quantity);

    /// <summary>For each quantity, by its index, that may matter.</summary>
    public static void RegisterQuantityAction(this AnalysisContext context, QuantityTest mayMatter, Action<StoryContext, int> action) =>
        context.RegisterElementsAction(ElementKind.Quantity, (story, count) =>
        {
            for (var first = 0; first < count; first += Together)
            {
                // Which ones matter is first a bit for each: no branch is guessed wrong for one that does not.
                var mattering = Mattering(story.Model.Quantities[first..Math.Min(first + Together, count)], mayMatter);
                for (; mattering != 0; mattering &= mattering - 1)
                {
                    action(story, first + BitOperations.TrailingZeroCount(mattering));
                }
            }
        });

    /// <summary>A bit for each of at most 64 quantities, the lowest for the first.</summary>
    private static ulong Mattering(ReadOnlySpan<Quantity> quantities, QuantityTest mayMatter)
    {
        var bits = 0UL;
        var bit = 1UL;
        foreach (ref readonly var quantity in quantities)
        {
            bits |= Convert.ToByte(mayMatter(quantity)) * bit;
            bit += bit;
        }

        return bits;
    }

    /// <summary>For each block, by its index, with a role that the rule is about.</summary>
    public static void RegisterBlockAction(this AnalysisContext context, BlockRoles roles, Action<StoryContext, int> action) =>
        context.RegisterElementsAction(ElementKind.Block, (story, count) =>
        {
            var blocks = story.Tree.Blocks;
            for (var i = 0; i < count; i++)
            {
                if (roles.Contains(blocks[i].Role))
                {
                    action(story, i);
                }
            }
        });
}
