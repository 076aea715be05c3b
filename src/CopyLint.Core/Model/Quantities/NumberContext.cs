using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>Tells numbers that count nothing: names ("MiG-29", "Route 66", "No. 10"), clock times, telephone numbers, "9/11".</summary>
internal static class NumberContext
{
    private const double LargestSide = 200;

    /// <summary>The length of "which" and "every".</summary>
    private const int LongPronoun = 5;

    /// <summary>What the tokens around a figure make of it before it is read. The end is one past its last token.</summary>
    /// <param name="signs">See <see cref="LoneNumber.SignsOfName"/>: only what there is a sign of is asked.</param>
    public static bool TryName(StoryModel model, int at, NameSigns signs, out QuantityKind kind, out int end)
    {
        var tree = model.Tree;
        kind = QuantityKind.Designator;
        end = at + 1;
        if ((signs & NameSigns.Joiner) != 0 && TryChain(tree, at, out kind, out var chainEnd))
        {
            end = chainEnd;
            return true;
        }

        return ((signs & NameSigns.Namer) != 0 && (IsTail(tree, at) || IsNumbered(tree, at)))
            || ((signs & NameSigns.Zero) != 0 && tree.TextOf(at) is ['0', >= '0' and <= '9', ..])
            || ((signs & NameSigns.Capital) != 0 && IsProperName(model, at));
    }

    /// <summary>Whether a number word is none: "no one", "one another", "one" inside a compound of other words.</summary>
    public static bool IsPronoun(StoryTree tree, int at)
    {
        if (IsTail(tree, at))
        {
            return true;
        }

        return ShortWord.Read(tree, at) == ShortWord.One && (tree.IsWord(at + 1, "another") || (at > 0 && IsBeforePronoun(tree, at - 1)));
    }

    private static bool IsBeforePronoun(StoryTree tree, int at) =>
        ShortWord.Read(tree, at) is ShortWord.No or ShortWord.Any or ShortWord.This or ShortWord.That or ShortWord.Each
        || (tree.Tokens[at].Length == LongPronoun && (tree.IsWord(at, "which") || tree.IsWord(at, "every")));

    /// <summary>Whether the word behind a number makes it a time of the day.</summary>
    public static bool IsClock(StoryTree tree, int at)
    {
        var word = ShortWord.Read(tree, at);
        return IsHour(word) ? tree.Tokens[at].IsWord : tree.IsWord(at, "o'clock");
    }

    /// <summary>The same of a word of at most four letters.</summary>
    private static bool IsHour(ulong word) => HoursAmong(Vector256.Create(word)) != Vector256<ulong>.Zero;

    /// <summary>What is not zero where the word that stands in all places is such a one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> HoursAmong(Vector256<ulong> word) =>
        Vector256.Equals(word, Vector256.Create(ShortWord.Am, ShortWord.Pm, ShortWord.PointedAm, ShortWord.PointedPm))
        | Vector256.Equals(word, Vector256.Create(ShortWord.Gmt, ShortWord.Utc, ShortWord.Bst, ShortWord.Bst));

    /// <summary>Whether two figures joined by a hyphen, with nothing countable behind them, are a score or a vote: "21-19", "a 5-4 ruling".</summary>
    public static bool IsScore(StoryTree tree, in NumberReading low, in NumberReading high)
    {
        if (tree.Tokens[low.End].Kind is not (TokenKind.Hyphen or TokenKind.Dash) || low.Value > LargestSide || high.Value > LargestSide)
        {
            return false;
        }

        var next = tree.Tokens[high.End];
        return !next.IsWord || next.IsCapitalized || !(tree.TextOf(high.End)[^1] is 's' or 'S' || tree.Is(high.End, WordList.PersonNoun));
    }

    /// <summary>A bare figure of four digits that can be a year.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsYear(StoryTree tree, in NumberReading number) => MayBeYear(number) && IsWrittenAsYear(tree, number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBeYear(in NumberReading number) => number.Value >= 1500 & number.Value < 2100;

    private static bool IsWrittenAsYear(StoryTree tree, in NumberReading number) =>
        tree.Tokens[number.First].Length == 4 && number is { Traits: QuantityTraits.None, Scale: 1 }
        && number.End == number.First + 1 && (tree.Tokens[number.End].IsCapitalized || !tree.Is(number.End, WordList.PersonNoun));

    /// <summary>"10:30", "9/11", "555-01-99", "2.3.1".</summary>
    private static bool TryChain(StoryTree tree, int at, out QuantityKind kind, out int end)
    {
        var tokens = tree.Tokens;
        var joiner = tokens[at + 1].Kind;
        kind = joiner == TokenKind.Colon ? QuantityKind.Time : QuantityKind.Designator;
        end = at + 1;
        if (joiner is not (TokenKind.Colon or TokenKind.Slash or TokenKind.Hyphen or TokenKind.Dash))
        {
            return false;
        }

        while (end + 1 < tokens.Length && tokens[end].Kind == joiner && tokens[end + 1].Kind == TokenKind.Number
            && !tokens[end].IsSpaceBefore && !tokens[end + 1].IsSpaceBefore)
        {
            end += 2;
        }

        var links = (end - at - 1) / 2;
        return joiner switch
        {
            TokenKind.Colon => links > 0,
            TokenKind.Slash => links > 0 && !FigureReader.IsFraction(tree, at),
            TokenKind.Hyphen or TokenKind.Dash => links > 1,
            _ => false,
        };
    }

    /// <summary>the 29 of "MiG-29", the 21 of "under-21", the 3 of "Sh2.3bn" and the 8 of "R9.8m": letters before figures may be money that nothing here knows.</summary>
    private static bool IsTail(StoryTree tree, int at) =>
        at > 1 && !tree.Tokens[at].IsSpaceBefore && !tree.Tokens[at - 1].IsSpaceBefore && tree.Tokens[at - 1].Kind switch
        {
            TokenKind.Hyphen => tree.Tokens[at - 2].IsWord || tree.Tokens[at - 2].Kind == TokenKind.Number,
            TokenKind.Period => tree.Tokens[at - 2].IsWord && char.IsAsciiDigit(tree.Text[tree.Tokens[at - 2].End - 1]),
            _ => false,
        };

    private static bool IsNumbered(StoryTree tree, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var before = tree.Tokens[at - 1];
        var isAbbreviated = before.Kind == TokenKind.Period && at > 1 && !tree.Tokens[at].Has(TokenFlags.SentenceStart)
            && (tree.IsWord(at - 2, "no") || tree.IsWord(at - 2, "nos"));
        var isCoordinate = before.Kind == TokenKind.Degree && !tree.Tokens[at].IsSpaceBefore;
        return isAbbreviated || isCoordinate || (tree.Is(at - 1, WordList.NumberedThing) && !IsLongMeasure(tree, at)) || (before.Kind == TokenKind.Symbol && tree.Text[before.Start] == '#');
    }

    /// <summary>"a runway 2,900 meters long": no thing has so high a number with a unit behind it.</summary>
    private static bool IsLongMeasure(StoryTree tree, int at) => tree.Tokens[at].Length > 2 && tree.Is(at + 1, WordList.Unit);

    /// <summary>"Boeing 737", "Channel 4": a figure right behind a capitalized word, with nothing countable behind it. Headlines capitalize everything.</summary>
    private static bool IsProperName(StoryModel model, int at)
    {
        var tree = model.Tree;
        if (at == 0 || !tree.Tokens[at - 1].IsCapitalized || tree.Tokens[at - 1].Has(TokenFlags.SentenceStart)
            || model.RoleAt(tree.Tokens[at].Start) is BlockRole.Headline or BlockRole.Display)
        {
            return false;
        }

        var next = tree.Tokens[at + 1];
        var isCounting = next.Kind is TokenKind.Percent or TokenKind.Degree or TokenKind.Slash
            || (next.Kind == TokenKind.Hyphen && tree.Tokens[at + 2].IsWord)
            || (next.IsWord && (!next.IsSpaceBefore || next.Has(TokenFlags.Possessive) || IsCountable(tree, at + 1)));
        return !isCounting;
    }

    private static bool IsCountable(StoryTree tree, int at) =>
        tree.Is(at, WordList.Unit) || tree.Is(at, WordList.ScaleWord) || tree.Is(at, WordList.PersonNoun)
        || (!tree.Tokens[at].IsCapitalized && tree.TextOf(at)[^1] == 's' && tree.Tokens[at].Length > 3);
}
