using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>How an amount of money says its currency: by a sign, with or without a country ("A$"), or by a word.</summary>
internal static class MoneyText
{
    /// <summary>The sign with the country before it, or empty.</summary>
    public static TextSpan SignOf(StoryTree tree, in Quantity quantity)
    {
        var at = quantity.NumberFirst;
        while (at < quantity.End && tree.Tokens[at].Kind != TokenKind.Number)
        {
            at++;
        }

        return at > quantity.NumberFirst && tree.Tokens[at - 1].Kind == TokenKind.Currency ? tree.SpanOf(quantity.NumberFirst, at) : default;
    }

    /// <summary>Money, or pounds that are no weight because money converts them.</summary>
    public static bool IsAmount(StoryTree tree, in Quantity quantity) =>
        quantity.Kind == QuantityKind.Money || (quantity.Kind == QuantityKind.Measure && UnitName(tree, quantity) == "pound");

    /// <summary>Whether two amounts say their currency in the same way. The country of US$ may be left out.</summary>
    public static bool IsSameCurrency(StoryTree tree, in Quantity left, in Quantity right)
    {
        var leftSign = tree.TextOf(SignOf(tree, left));
        var rightSign = tree.TextOf(SignOf(tree, right));
        if (leftSign.IsEmpty || rightSign.IsEmpty)
        {
            return leftSign.IsEmpty && rightSign.IsEmpty && UnitName(tree, left) == UnitName(tree, right);
        }

        return WithoutCountry(leftSign).SequenceEqual(WithoutCountry(rightSign));
    }

    public static string UnitName(StoryTree tree, in Quantity quantity) =>
        quantity.Form < 0 ? "" : tree.Lexicon.Units.UnitOf(tree.Lexicon.Units.Forms[quantity.Form]).Name;

    private static ReadOnlySpan<char> WithoutCountry(ReadOnlySpan<char> sign) => sign is "US$" or "U.S.$" ? "$" : sign;
}
