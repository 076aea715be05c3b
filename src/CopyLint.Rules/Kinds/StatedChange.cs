using CopyLint.Model.Quantities;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>The number by which copy says that a value changed: "from 40 to 55, up 10", "rose 12% to $5.6m from $4.9m".</summary>
internal static class StatedChange
{
    private const int WordsBetween = 5;
    private const double Slack = 0.06;

    /// <summary>Index of the quantity that stands right before the pair or, told by a word of change, behind it; or -1.</summary>
    public static int Find(StoryTree tree, ReadOnlySpan<Quantity> quantities, in ValueChange change)
    {
        var behind = change.Next;
        if (behind < quantities.Length && IsBehind(tree, change.End, quantities[behind]))
        {
            return behind;
        }

        for (var i = behind - 1; i >= Math.Max(0, behind - 3); i--)
        {
            if (quantities[i].End == change.First || (quantities[i].End == change.First - 1 && tree.Tokens[change.First - 1].Kind == TokenKind.Comma))
            {
                return IsUsable(quantities[i]) && IsMoved(tree, quantities[i]) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether the stated change is right for some values that round to the printed ones.</summary>
    public static bool Fits(in Quantity stated, in ValueChange change)
    {
        var half = change.Slack;
        var low = Math.Max(0, change.Difference - half);
        var high = change.Difference + half;
        if (stated.Kind == QuantityKind.Percent)
        {
            low = low / (Math.Abs(change.From) + half) * 100;
            high = high / Math.Max(1e-9, Math.Abs(change.From) - half) * 100;
        }

        var own = (stated.Step / 2) + (Slack * stated.Low);
        return stated.Low + own >= low && stated.Low - own <= high;
    }

    /// <summary>", up 10", ", an increase of 10", ", a 10% rise".</summary>
    private static bool IsBehind(StoryTree tree, int end, in Quantity quantity)
    {
        if (!IsUsable(quantity) || !(tree.IsDash(end) || tree.Tokens[end].Kind is TokenKind.Comma or TokenKind.OpenBracket) || quantity.First - end > WordsBetween)
        {
            return false;
        }

        for (var i = end; i < quantity.First; i++)
        {
            if (tree.Tokens[i].Has(TokenFlags.SentenceStart))
            {
                return false;
            }
        }

        var before = quantity.First - 1;
        return (before == end + 1 && (tree.IsWord(before, "up") || tree.IsWord(before, "down")))
            || (tree.IsWord(before, "of") && DegreeWord(tree, before - 1))
            || (before == end + 1 && (tree.IsWord(before, "a") || tree.IsWord(before, "an")) && quantity.Kind == QuantityKind.Percent && DegreeWord(tree, quantity.End));
    }

    /// <summary>A verb of change stands right before it: "rose 12%".</summary>
    public static bool IsMoved(StoryTree tree, in Quantity quantity)
    {
        var before = quantity.First - 1;
        before = tree.IsWord(before, "by") ? before - 1 : before;
        return before >= 0 && (tree.IsWord(before, "up") || tree.IsWord(before, "down") || DegreeWord(tree, before));
    }

    private static bool DegreeWord(StoryTree tree, int token) => token >= 0 && tree.Is(token, Text.WordList.DegreeChange);

    private static bool IsUsable(in Quantity quantity) => ValueChange.IsExact(quantity) && !quantity.IsRange && quantity.Low > 0;
}
