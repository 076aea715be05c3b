using CopyLint.Model.Quantities;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>Tells a change in percent that is the difference between two percentages of the same sentence.</summary>
internal static class PointsOfChange
{
    /// <summary>Whether "2% to 7%" can be a change and what it leads to.</summary>
    public static bool IsChangeAndEnd(StoryTree tree, in Quantity range) =>
        tree.IsWord(EndOfLow(tree, range), "to") && !tree.IsWord(range.First - 1, "from") && !tree.IsWord(range.First - 1, "between");

    /// <summary>"2% to 7%, from 5%".</summary>
    public static bool IsBehindRange(StoryTree tree, ReadOnlySpan<Quantity> quantities, int index)
    {
        ref readonly var range = ref quantities[index];
        var from = tree.Tokens[range.End].Kind == TokenKind.Comma ? range.End + 1 : range.End;
        return index + 1 < quantities.Length && tree.IsWord(from, "from") && quantities[index + 1] is var before && before.First == from + 1
            && before.Kind == QuantityKind.Percent && !before.IsRange && IsDifference(range.Low, before.Low, range.High, Math.Max(range.Step, before.Step));
    }

    /// <summary>The token behind the lower end of a range, which is "to" where both ends have a unit.</summary>
    public static int EndOfLow(StoryTree tree, in Quantity range)
    {
        var at = range.NumberFirst;
        while (at < range.End && !tree.IsWord(at, "to"))
        {
            at++;
        }

        return at;
    }

    /// <summary>"rose 2%, from 5% to 7%", "from 5% to 7%, a 2% increase".</summary>
    public static bool IsBesidePair(StoryTree tree, ReadOnlySpan<Quantity> quantities, int index)
    {
        ref readonly var change = ref quantities[index];
        for (var pair = Math.Max(0, index - 2); pair <= index + 1 && pair < quantities.Length; pair++)
        {
            if (pair == index || quantities[pair].Kind != QuantityKind.Percent || !ValueChange.TryRead(tree, quantities, pair, out var values))
            {
                continue;
            }

            var isBefore = pair == index + 1 && values.First - change.End is 0 or 1 && !tree.Tokens[values.First].Has(TokenFlags.SentenceStart);
            var isBehind = values.Next == index && IsChangeBehind(tree, values.End, change.First);
            if ((isBefore || isBehind) && IsDifference(change.Low, values.From, values.To, Math.Max(change.Step, values.Slack)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>", up 2%", ", a 2% rise", "a rise of 2%", "by 2%".</summary>
    private static bool IsChangeBehind(StoryTree tree, int end, int first)
    {
        var before = first - 1;
        return first - end <= 5 && !HasSentenceStart(tree, end, first)
            && (tree.IsWord(before, "up") || tree.IsWord(before, "down") || tree.IsWord(before, "a") || tree.IsWord(before, "an") || tree.IsWord(before, "of") || tree.IsWord(before, "by"));
    }

    private static bool HasSentenceStart(StoryTree tree, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tree.Tokens[i].Has(TokenFlags.SentenceStart))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the number is the difference of the values and not their ratio.</summary>
    private static bool IsDifference(double change, double from, double to, double step)
    {
        var difference = Math.Abs(to - from);
        var ratio = from == 0 ? double.MaxValue : difference / from * 100;
        return Math.Abs(change - difference) <= step + 1e-9 && Math.Abs(change - ratio) > Math.Max(1, step * 2);
    }
}
