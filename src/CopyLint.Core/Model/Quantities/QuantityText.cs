using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Quantities;

/// <summary>What the words of a quantity and those around it show.</summary>
internal static class QuantityText
{
    private const int LongestArticle = 2;

    /// <summary>The approximators before the number, without an opening quotation mark behind them.</summary>
    public static TextSpan ApproximatorOf(StoryModel model, int index)
    {
        var quantity = model.Quantities[index];
        var end = quantity.NumberFirst;
        var tokens = model.Tree.Tokens;
        while (end > quantity.First + 1 && !tokens[end - 1].IsWord)
        {
            end--;
        }

        return model.Tree.SpanOf(quantity.First, end);
    }

    /// <summary>Whether a figure of three digits and more looks rounded: 1,250, 1,460, 3.47 million; not 447, 5,273.</summary>
    public static bool IsRound(in Quantity quantity)
    {
        var written = Math.Round(quantity.Low / quantity.Step);
        return quantity.Digits < 3 || quantity.Step > 1 || written % 25 == 0 || (written >= 1000 && written % 10 == 0);
    }

    /// <summary>What the quantity itself says of that; what stands around it decides.</summary>
    /// <param name="tokens">Those of the story: an article stands before it.</param>
    public static bool MayBeLooseModifier(ReadOnlySpan<Token> tokens, in Quantity quantity)
    {
        var before = quantity.First - 1;
        return (quantity.Kind == QuantityKind.Measure) & ((quantity.Traits & ~(QuantityTraits.Words | QuantityTraits.Fraction)) == 0)
            & (tokens[before & ~(before >> 31)].Length <= LongestArticle);
    }

    /// <summary>"an 8 kilometer line": article, number and singular unit before a noun, without the hyphen.</summary>
    public static bool IsLooseModifier(StoryModel model, int index)
    {
        var tree = model.Tree;
        ref readonly var quantity = ref model.Quantities[index];
        if (!MayBeLooseModifier(tree.Tokens, quantity) || quantity.High == 1 || ShortWord.TryRead(tree, quantity.First - 1) is not (ShortWord.A or ShortWord.An))
        {
            return false;
        }

        var form = tree.Lexicon.Units.Forms[quantity.Form];
        var next = tree.Tokens[quantity.End];
        for (var i = quantity.NumberFirst + 1; i < quantity.UnitFirst; i++)
        {
            if (tree.Tokens[i].IsSpaceBefore)
            {
                return false;
            }
        }

        return form.Text != form.Plural && Fold.Equal(tree.TextOf(tree.SpanOf(quantity.UnitFirst, quantity.End)), form.Text)
            && tree.Tokens[quantity.UnitFirst].IsSpaceBefore && next.IsWord && !next.IsCapitalized && !tree.Is(quantity.End, WordList.FunctionWord);
    }
}
