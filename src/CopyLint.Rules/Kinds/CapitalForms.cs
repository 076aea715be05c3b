using CopyLint.Model.Variants;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>Whether nouns stand in a story with a capital and without.</summary>
internal static class CapitalForms
{
    /// <summary>Whether some noun of two classes stands both ways, whatever stands beside it: a quick look, which most stories do not get past.</summary>
    public static bool AreMixed(StoryTree tree, ReadOnlySpan<VariantMention> mentions, string oneClass, string otherClass)
    {
        var (capital, small) = (0UL, 0UL);
        var variants = tree.Lexicon.Variants;
        var tokens = tree.Tokens;
        var (one, other) = (variants.IndexOf(oneClass), variants.IndexOf(otherClass));
        foreach (ref readonly var mention in mentions)
        {
            var variantClass = variants.Sets[mention.Set].Class;
            if (variantClass == one || variantClass == other)
            {
                ref var forms = ref tokens[mention.First].IsCapitalized ? ref capital : ref small;
                forms |= 1UL << mention.Set;
            }
        }

        return (capital & small) != 0;
    }
}
