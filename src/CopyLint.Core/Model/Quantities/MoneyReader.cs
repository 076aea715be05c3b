using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>What belongs to a number behind a currency sign: "US$5", "£20m", "$3bn".</summary>
[SkipLocalsInit]
internal static class MoneyReader
{
    /// <summary>The first token of the sign and the country before it.</summary>
    public static int Start(StoryTree tree, int number)
    {
        var sign = number - 1;
        return sign > 0 && tree.Tokens[sign - 1].Has(TokenFlags.Capitalized) && !tree.Tokens[sign].IsSpaceBefore ? sign - 1 : sign;
    }

    /// <summary>Takes the m, b, k or tn glued to an amount.</summary>
    public static NumberReading WithLetter(StoryTree tree, in NumberReading number)
    {
        var token = tree.Tokens[number.End];
        if (!token.IsWord || token.IsSpaceBefore || token.Length != 1)
        {
            return number;
        }

        var factor = (tree.Text[token.Start] | 0x20) switch
        {
            'k' => 1e3,
            'm' => 1e6,
            'b' => 1e9,
            't' => 1e12,
            _ => 1,
        };
        return factor > 1 ? number.Times(factor, number.End + 1) : number;
    }

    /// <summary>Takes the name of the currency behind an amount that has its sign already: "$5 million dollars", "a $5 million-dollar bridge".</summary>
    public static MeasureReading WithCurrency(StoryTree tree, in CueCursor cues, in MeasureReading amount)
    {
        var at = NumberReader.AfterHyphen(tree.Tokens, amount.End);
        if (!tree.Tokens[at].IsWord || tree.Tokens[at].Has(TokenFlags.SentenceStart) || !cues.TryFind(WordList.Unit, at, out var unit))
        {
            return amount;
        }

        var units = tree.Lexicon.Units;
        var named = units.UnitOf(units.Forms[unit.Payload]);
        var isCurrency = named.Dimension.StartsWith("money", StringComparison.Ordinal)
            || (named.Name == "pound" && tree.Text[tree.Tokens[amount.Low.First - 1].Start] == '£');
        return isCurrency ? amount with { Form = unit.Payload, UnitFirst = unit.First, End = unit.End } : amount;
    }
}
