using System.Runtime.CompilerServices;
using CopyLint.Model.Variants;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>Which nouns stand in a story with a capital and without.</summary>
internal static class CapitalForms
{
    /// <summary>The nouns of two classes that stand both ways, whatever stands beside them: a quick look, which most stories do not get past.</summary>
    /// <returns>A bit for each set, which others share.</returns>
    public static ulong Mixed(StoryTree tree, ReadOnlySpan<VariantMention> mentions, VariantClass oneClass, VariantClass otherClass)
    {
        var (capital, small) = (0UL, 0UL);
        var variants = tree.Lexicon.Variants;
        var tokens = tree.Tokens;
        var (one, other) = (oneClass.IndexIn(variants), otherClass.IndexIn(variants));
        foreach (ref readonly var mention in mentions)
        {
            var variantClass = variants.Sets[mention.Set].Class;
            var form = (ulong)Unsafe.BitCast<bool, byte>(variantClass == one | variantClass == other) << mention.Set;
            var isCapital = 0UL - Unsafe.BitCast<bool, byte>(tokens[mention.First].IsCapitalized);
            capital |= form & isCapital;
            small |= form & ~isCapital;
        }

        return capital & small;
    }
}
