using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Tells "40 40 people" and "$20m $20m" in a sentence from figures in a row of data, from dates and from names ("May 12 12 people").</summary>
internal static class DoubledFigure
{
    /// <param name="second">A quantity that stands right behind another.</param>
    public static bool IsSlip(StoryTree tree, ReadOnlySpan<Quantity> figures, int second)
    {
        ref readonly var left = ref figures[second - 1];
        ref readonly var right = ref figures[second];
        return left.Kind == right.Kind && right.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Percent or QuantityKind.Measure
            && tree.TextOf(SpanOf(tree, left)).SequenceEqual(tree.TextOf(SpanOf(tree, right))) && tree.Tokens[right.First].IsSpaceBefore
            && !right.Has(QuantityTraits.Words) && !IsRow(tree, left.NumberFirst, right.End);
    }

    /// <summary>The number with its unit: "12" of "some 12".</summary>
    public static TextSpan SpanOf(StoryTree tree, in Quantity figure) => tree.SpanOf(figure.NumberFirst, figure.End);

    /// <summary>Whether no word of a sentence stands before, or a third figure behind.</summary>
    private static bool IsRow(StoryTree tree, int first, int end)
    {
        var tokens = tree.Tokens;
        var last = tokens[tree.Sentences[tree.SentenceOf(first)].EndToken - 1].Kind;
        return first == 0 || !tokens[first - 1].IsWord || tokens[first - 1].IsCapitalized && !tree.Is(first - 1, WordList.FunctionWord)
            || tokens[end].Kind is TokenKind.Number or TokenKind.Currency
            || !(last is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.CloseQuote or TokenKind.StraightQuote);
    }
}
