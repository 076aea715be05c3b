using System.Numerics;
using CopyLint.Model.Variants;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>Where a story says that a thing has a second name: "Myanmar, also known as Burma".</summary>
internal static class Explanations
{
    private const int FarthestMention = 12;
    private const int MostForms = 32;

    /// <summary>Sets, for each set of the class, a bit for each form that stands in a sentence with another form and words that explain it.</summary>
    public static void Find(StoryTree tree, ReadOnlySpan<VariantMention> mentions, string variantClass, Span<uint> explained)
    {
        var variants = tree.Lexicon.Variants;
        for (var i = 0; i < mentions.Length; i++)
        {
            if (variants.Forms[mentions[i].Form].Role != VariantRole.Explanation || variants.ClassOf(mentions[i].Set) != variantClass)
            {
                continue;
            }

            for (var near = Math.Max(0, i - FarthestMention); near < Math.Min(mentions.Length, i + FarthestMention); near++)
            {
                var forms = FormsAround(tree, mentions, i, mentions[near].Set);
                explained[mentions[near].Set] |= BitOperations.PopCount(forms) > 1 ? forms : 0;
            }
        }
    }

    /// <summary>Whether the form of the mention is among those that bits stand for.</summary>
    public static bool Hold(uint explained, int number) => (explained & BitOf(number)) != 0;

    private static uint FormsAround(StoryTree tree, ReadOnlySpan<VariantMention> mentions, int explanation, int set)
    {
        var sentence = tree.SentenceOf(mentions[explanation].First);
        var forms = 0u;
        for (var i = Math.Max(0, explanation - FarthestMention); i < Math.Min(mentions.Length, explanation + FarthestMention); i++)
        {
            if (mentions[i].Set == set && tree.SentenceOf(mentions[i].First) == sentence)
            {
                forms |= BitOf(mentions[i].Number);
            }
        }

        return forms;
    }

    private static uint BitOf(int number) => number is >= 0 and < MostForms - 1 ? 1u << number : 1u << (MostForms - 1);
}
