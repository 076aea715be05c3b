using System.Globalization;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>A range that opens with "between" or "from" and goes on with a hyphen or the wrong word: "between 30-40%", "between 30 to 40".</summary>
internal readonly record struct WordedRange(TextSpan Span, string Right)
{
    public static WordedRange? Of(StoryTree tree, in Quantity quantity)
    {
        var isBetween = tree.IsWord(quantity.First - 1, "between");
        var at = JoinerOf(tree, quantity, isBetween);
        var opens = isBetween || (quantity.Approximator == ApproximatorKind.None && tree.IsWord(quantity.First - 1, "from"));
        if (at < 0 || quantity.High <= quantity.Low || !opens || !IsRange(tree, quantity) || GoesOn(tree, quantity.End))
        {
            return null;
        }

        var joiner = isBetween ? " and " : " to ";
        var low = tree.TextOf(tree.SpanOf(quantity.NumberFirst, at)).ToString();
        var sign = tree.Tokens[at].Kind != TokenKind.Word && quantity.UnitFirst == quantity.End - 1 && tree.Tokens[quantity.UnitFirst].Kind == TokenKind.Percent ? "%" : "";
        var high = quantity.Kind == QuantityKind.Year
            ? quantity.High.ToString(CultureInfo.InvariantCulture)
            : tree.TextOf(TextSpan.FromBounds(tree.Tokens[at + 1].Start, quantity.NumberSpan.End)).ToString() + sign;
        var span = TextSpan.FromBounds(tree.Tokens[quantity.First - 1].Start, sign.Length > 0 ? quantity.Span.End : quantity.NumberSpan.End);
        var opening = tree.Text[span.Start..tree.Tokens[quantity.NumberFirst].Start];
        return new WordedRange(span, opening + low + sign + joiner + high);
    }

    /// <summary>The token of the hyphen right between two figures, or of the "to" behind "between"; or -1.</summary>
    private static int JoinerOf(StoryTree tree, in Quantity quantity, bool isBetween)
    {
        for (var i = quantity.NumberFirst + 1; i < quantity.End - 1; i++)
        {
            var isHyphen = tree.Tokens[i].Kind is TokenKind.Hyphen or TokenKind.Dash && tree.Tokens[i - 1].Kind == TokenKind.Number && tree.Tokens[i + 1].Kind is TokenKind.Number or TokenKind.Currency;
            if (isHyphen || (isBetween && tree.IsWord(i, "to")))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>No score ("from 2-1 down"), no season ("from 2005-06").</summary>
    private static bool IsRange(StoryTree tree, in Quantity quantity) => quantity.Kind switch
    {
        QuantityKind.Count => quantity.NounNumber is NounNumber.Plural or NounNumber.Unvarying,
        QuantityKind.Score => NumberContext.IsClock(tree, quantity.End),
        QuantityKind.Year => quantity.High > quantity.Low + 1,
        QuantityKind.Percent or QuantityKind.Money or QuantityKind.Measure or QuantityKind.Age => !quantity.Has(QuantityTraits.Hyphenated | QuantityTraits.Compound),
        _ => false,
    };

    /// <summary>"between 2005-06 and 2007-08": the word's partner comes.</summary>
    private static bool GoesOn(StoryTree tree, int end) =>
        tree.IsWord(end, "and") || tree.IsWord(end, "to") || tree.IsWord(end, "through") || tree.IsWord(end, "until") || tree.IsWord(end, "onward") || tree.IsWord(end, "onwards");
}
