using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>A change between two values as one sentence gives it: "rose from 5% to 7%", "to 7% from 5%", "2% to 7%, from 5%".</summary>
/// <param name="From">The value before; <paramref name="To"/> the value after.</param>
/// <param name="First">The first token of the pair; <paramref name="End"/> is one past its last.</param>
/// <param name="Slack">How far rounding leaves the difference of the two values open.</param>
/// <param name="Next">Index of the quantity behind the pair.</param>
internal readonly record struct ValueChange(double From, double To, int First, int End, double Slack, int Next)
{
    private const int WordsBetween = 4;

    public double Difference => Math.Abs(To - From);

    /// <summary>The change in percent of the value before.</summary>
    public double Percent => Difference / Math.Abs(From) * 100;

    /// <summary>Reads the pair that begins with a quantity.</summary>
    public static bool TryRead(StoryTree tree, ReadOnlySpan<Quantity> quantities, int index, out ValueChange change)
    {
        change = default;
        ref readonly var first = ref quantities[index];
        var before = ShortWord.TryRead(tree, first.First - 1);
        if (before is not (ShortWord.To or ShortWord.From) || !IsExact(first))
        {
            return false;
        }

        var isFrom = before == ShortWord.From;
        if (first.IsRange)
        {
            change = new ValueChange(first.Low, first.High, first.First - 1, first.End, first.Step, index + 1);
            return isFrom && first.Low != 0;
        }

        if (index + 1 >= quantities.Length)
        {
            return false;
        }

        ref readonly var second = ref quantities[index + 1];
        if (!tree.IsWord(second.First - 1, isFrom ? "to" : "from") || !IsNear(tree, first.End, second.First - 1) || !IsExact(second) || second.IsRange || !IsSameKind(first, second))
        {
            return false;
        }

        var (from, to) = isFrom ? (first.Low, second.Low) : (second.Low, first.Low);
        change = new ValueChange(from, to, first.First - 1, second.End, (first.Step + second.Step) / 2, index + 2);
        return from != 0;
    }

    /// <summary>Reads "fell by 12,000 to 350,000 from 361,000", whose first two numbers look like a range: the pair, without the change.</summary>
    public static bool TryReadBehindChange(StoryTree tree, ReadOnlySpan<Quantity> quantities, int index, out ValueChange change)
    {
        change = default;
        ref readonly var range = ref quantities[index];
        if (!range.IsRange || index + 1 >= quantities.Length || !IsExact(range) || !PointsOfChange.IsChangeAndEnd(tree, range))
        {
            return false;
        }

        ref readonly var from = ref quantities[index + 1];
        change = new ValueChange(from.Low, range.High, range.First, from.End, (range.Step + from.Step) / 2, index + 2);
        return from.Low != 0 && tree.IsWord(from.First - 1, "from") && IsNear(tree, range.End, from.First - 1) && IsExact(from) && !from.IsRange && IsSameKind(range, from);
    }

    /// <summary>Nothing but a comma, or a few words ("in May"), stands between the two.</summary>
    private static bool IsNear(StoryTree tree, int end, int joiner)
    {
        if (joiner - end > WordsBetween)
        {
            return false;
        }

        for (var i = end; i < joiner; i++)
        {
            if (tree.Tokens[i].Has(TokenFlags.SentenceStart) || !(tree.Tokens[i].IsWord || (i == end && tree.Tokens[i].Kind == TokenKind.Comma)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>No approximator, nothing left open, no number that is a name.</summary>
    public static bool IsExact(in Quantity quantity) =>
        quantity.Approximator == ApproximatorKind.None && !quantity.Has(QuantityTraits.Open | QuantityTraits.Fraction | QuantityTraits.Rate | QuantityTraits.Compound)
        && quantity.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Percent or QuantityKind.Measure;

    public static bool IsSameKind(in Quantity left, in Quantity right) =>
        left.Kind == right.Kind || (left.Kind is QuantityKind.Count && right.Form >= 0) || (right.Kind is QuantityKind.Count && left.Form >= 0);
}
