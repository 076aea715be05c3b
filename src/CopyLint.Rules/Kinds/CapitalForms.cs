using CopyLint.Model.Variants;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>Nouns that a story may write with a capital and without.</summary>
internal static class CapitalForms
{
    /// <summary>Whether mentions of one noun of two classes of variants, or of two that share a bit, have a capital and none, whatever stands beside them. Mostly not.</summary>
    public static bool MayMix(StoryTree tree, ReadOnlySpan<VariantMention> mentions, string firstClass, string secondClass)
    {
        if (mentions.IsEmpty)
        {
            return false;
        }

        var variants = tree.Lexicon.Variants;
        var (first, second) = (variants.IndexOf(firstClass), variants.IndexOf(secondClass));
        ulong capital = 0, small = 0;
        foreach (ref readonly var mention in mentions)
        {
            if (variants.Sets[mention.Set].Class is var its && (its == first || its == second))
            {
                var bit = 1UL << mention.Set;
                var isCapital = tree.Tokens[mention.First].IsCapitalized;
                capital |= isCapital ? bit : 0;
                small |= isCapital ? 0 : bit;
            }
        }

        return (capital & small) != 0;
    }
}
