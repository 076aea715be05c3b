using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>
/// Finds out which quantity gives the one before it in another unit: "8 kilometers (5 miles)", "[5 miles]", ", or 5 miles,",
/// "5 miles or 8 kilometers", "100 km/60 miles", "5 ft by 10 ft (1.5 m by 3 m)".
/// </summary>
[SkipLocalsInit]
internal static class ConversionLinker
{
    private const int WordsBeforeBracket = 4;
    private const int TokensInBracket = 5;
    private const int MostSides = 4;

    /// <summary>How many tokens "by-" has.</summary>
    private const int LongestBy = 2;

    /// <summary>How many tokens two quantities have between them at most, so that one is tied to the other.</summary>
    private const int Farthest = WordsBeforeBracket + 1 + TokensInBracket;

    /// <summary>Links the quantity at an index, the last one found, which has a unit, to an earlier one.</summary>
    public static void Link(StoryTree tree, Table<Quantity> found, int index)
    {
        if (index == 0 || !MayTie(found[index - 1], found[index]))
        {
            return;
        }

        MarkSides(tree, found, index);
        if (found[index].Kind != QuantityKind.Measure)
        {
            return;
        }

        var first = FirstSide(tree, found, index);
        var sides = index - first + 1;
        if (first < sides)
        {
            return;
        }

        ref readonly var before = ref found[first - 1];
        var origin = before.Converts >= 0 && sides == 1 && IsNextInBracket(tree, before, found[index]) ? before.Converts : index - sides;
        if (sides > 1 && FirstSide(tree, found, first - 1) != first - sides)
        {
            return;
        }

        if (sides == 1 && (before.Has(QuantityTraits.Side) || !CanConvert(tree, found[origin], found[index])))
        {
            return;
        }

        if (origin == before.Converts || Joins(tree, found[first - 1], found[first], found[index]))
        {
            Connect(tree, found, index, origin, sides);
        }
    }

    /// <summary>Whether two quantities stand so near each other that they may be two sides, or one gives the other in another unit: one test of all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayTie(in Quantity before, in Quantity quantity)
    {
        var distance = quantity.First - before.End;
        return distance <= LongestBy + 1 | (distance <= Farthest & before.Form >= 0 & quantity.Kind == QuantityKind.Measure);
    }

    private static void Connect(StoryTree tree, Table<Quantity> found, int index, int origin, int sides)
    {
        for (var i = 0; i < sides; i++)
        {
            if (CanConvert(tree, found[origin - i], found[index - i]))
            {
                found[index - i] = found[index - i] with { Converts = origin - i };
                found[origin - i] = found[origin - i].ConvertedBy < 0 ? found[origin - i] with { ConvertedBy = index - i } : found[origin - i];
            }
        }
    }

    /// <summary>"2.3 cm x 2.3 cm", "10 by 20 feet": both are sides, and the first takes the unit of the second.</summary>
    private static void MarkSides(StoryTree tree, Table<Quantity> found, int index)
    {
        if (found[index].First - found[index - 1].End > LongestBy + 1 || !IsBy(tree, found[index - 1].End, found[index].First))
        {
            return;
        }

        var previous = found[index - 1];
        found[index] = found[index] with { Traits = found[index].Traits | QuantityTraits.Side };
        found[index - 1] = previous with
        {
            Traits = previous.Traits | QuantityTraits.Side,
            Form = previous.Form >= 0 ? previous.Form : found[index].Form,
            Kind = previous.Form >= 0 ? previous.Kind : found[index].Kind,
        };
    }

    /// <summary>"x", "by" or "-by-" and nothing else between two quantities.</summary>
    private static bool IsBy(StoryTree tree, int end, int next)
    {
        var at = NumberReader.AfterHyphen(tree.Tokens, end);
        return next - at <= LongestBy && (tree.IsWord(at, "by") || tree.IsWord(at, "x") || tree.IsWord(at, "×"))
            && NumberReader.AfterHyphen(tree.Tokens, at + 1) == next;
    }

    private static int FirstSide(StoryTree tree, Table<Quantity> found, int index)
    {
        var last = index;
        while (index > 0 && last - index < MostSides && found[index].Has(QuantityTraits.Side) && IsBy(tree, found[index - 1].End, found[index].First))
        {
            index--;
        }

        return index;
    }

    private static bool IsMeasure(in Quantity quantity) => quantity.Form >= 0 && quantity.Kind is QuantityKind.Measure;

    /// <summary>Two different units of one dimension, neither of them a rate.</summary>
    private static bool CanConvert(StoryTree tree, in Quantity origin, in Quantity target)
    {
        if (!IsMeasure(origin) || origin.Has(QuantityTraits.Rate) || target.Has(QuantityTraits.Rate))
        {
            return false;
        }

        var units = tree.Lexicon.Units;
        var from = units.Forms[origin.Form].Unit;
        var to = units.Forms[target.Form].Unit;
        return from != to && units.Units[from].Dimension == units.Units[to].Dimension && units.Units[from].Dimension is not "time";
    }

    private static bool AreSystemsDifferent(StoryTree tree, in Quantity origin, in Quantity target)
    {
        var units = tree.Lexicon.Units;
        var from = units.UnitOf(units.Forms[origin.Form]).System;
        var to = units.UnitOf(units.Forms[target.Form]).System;
        return from != to || from == UnitSystem.Neutral;
    }

    /// <summary>What stands between the original and its conversion, and behind it.</summary>
    private static bool Joins(StoryTree tree, in Quantity origin, in Quantity start, in Quantity target)
    {
        var tokens = tree.Tokens;
        var at = origin.End;
        if (tokens[at].Kind == TokenKind.Slash)
        {
            return start.First == at + 1;
        }

        if (IsOr(tree, ref at))
        {
            return start.First == at && AreSystemsDifferent(tree, origin, target);
        }

        if (tokens[at].Kind == TokenKind.Symbol || tree.IsDash(at))
        {
            var isSet = tokens[at].Kind == TokenKind.Symbol || tree.IsDash(target.End) || EndsSentence(tree, target.End);
            return isSet && start.First == at + 1 && AreSystemsDifferent(tree, origin, target);
        }

        if (tokens[at].Kind == TokenKind.Comma)
        {
            return IsApposition(tree, origin, start, target);
        }

        return IsInBracket(tree, origin, start, target);
    }

    private static bool EndsSentence(StoryTree tree, int at) =>
        tree.Tokens[at].Kind == TokenKind.Period && (at + 1 == tree.Tokens.Length || tree.Tokens[at + 1].Kind == TokenKind.EndOfText || tree.Tokens[at + 1].Has(TokenFlags.SentenceStart));

    private static bool IsOr(StoryTree tree, ref int at)
    {
        var or = tree.Tokens[at].Kind == TokenKind.Comma ? at + 1 : at;
        if (!tree.IsWord(or, "or"))
        {
            return false;
        }

        at = or + 1;
        return true;
    }

    /// <summary>"500 miles, about 800 kilometers, away", "500 miles, equal to 800 kilometers, away": only these words tell it from a list.</summary>
    private static bool IsApposition(StoryTree tree, in Quantity origin, in Quantity start, in Quantity target)
    {
        var at = origin.End + 1;
        var isEqual = (tree.IsWord(at, "equal") || tree.IsWord(at, "equivalent")) && tree.IsWord(at + 1, "to") && start.First == at + 2;
        return (isEqual || (start.First == at && start.Approximator == ApproximatorKind.About))
            && tree.Tokens[target.End].Kind == TokenKind.Comma && AreSystemsDifferent(tree, origin, target);
    }

    private static bool IsInBracket(StoryTree tree, in Quantity origin, in Quantity start, in Quantity target)
    {
        var tokens = tree.Tokens;
        var open = origin.End;
        while (open < start.First && open - origin.End <= WordsBeforeBracket && (tokens[open].IsWord || tokens[open].Kind == TokenKind.Hyphen))
        {
            open++;
        }

        if (open >= start.First || tokens[open].Kind != TokenKind.OpenBracket || tokens[open].Has(TokenFlags.SentenceStart) || start.First - open > TokensInBracket)
        {
            return false;
        }

        for (var i = open + 1; i < start.First; i++)
        {
            if (!(tokens[i].IsWord || tokens[i].Kind is TokenKind.Period or TokenKind.Symbol || (tokens[i].Kind == TokenKind.Comma && i > open + 1)))
            {
                return false;
            }
        }

        var isTight = open == origin.End;
        var end = tokens[AfterCompound(tree, target.End)].Kind;
        return end == TokenKind.CloseBracket
            ? isTight || AreSystemsDifferent(tree, origin, target)
            : isTight && AreSystemsDifferent(tree, origin, target) && IsSoonClosed(tree, target.End);
    }

    /// <summary>Behind "-wide" of "150-meter-wide".</summary>
    private static int AfterCompound(StoryTree tree, int at) =>
        tree.Tokens[at].Kind == TokenKind.Hyphen && at + 1 < tree.Tokens.Length && tree.Tokens[at + 1].IsWord ? at + 2 : at;

    private static bool IsSoonClosed(StoryTree tree, int at)
    {
        for (var i = at; i < at + 4 && i < tree.Tokens.Length; i++)
        {
            var kind = tree.Tokens[i].Kind;
            if (kind is TokenKind.CloseBracket or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Slash)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"(5 km; 3 nautical miles)", "(5 km, 3 nautical miles)": a second conversion in the same bracket.</summary>
    private static bool IsNextInBracket(StoryTree tree, in Quantity before, in Quantity target)
    {
        var at = before.End;
        return target.First <= at + 2 && tree.Tokens[at].Kind is TokenKind.Semicolon or TokenKind.Comma or TokenKind.Slash
            && tree.Tokens[target.End].Kind is TokenKind.CloseBracket or TokenKind.Semicolon or TokenKind.Comma or TokenKind.Slash;
    }
}
