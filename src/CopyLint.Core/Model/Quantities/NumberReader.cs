using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>Reads one number: figures, words, fractions, scale words. Units and ranges are not its business.</summary>
[SkipLocalsInit]
internal static class NumberReader
{
    private const int OnlyFactor = 100;

    /// <summary>Those of ten that scale words stand for.</summary>
    private static ReadOnlySpan<double> Powers => [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];

    /// <summary>More words than any number has: a bound for texts that repeat "million" without end.</summary>
    private const int MostParts = 16;

    /// <summary>Reads the number that begins at a token; the cursor stands at or before it.</summary>
    public static bool TryRead(StoryTree tree, in CueCursor cues, int at, out NumberReading reading)
    {
        reading = default;
        var isRead = cues.Tokens[at].Kind == TokenKind.Number
            ? FigureReader.TryRead(tree, cues, at, out reading)
            : TryReadWords(tree, cues, at, out reading);
        return isRead;
    }

    /// <summary>Whether behind a figure a scale word, "and" or a hyphen stands, without which <see cref="WithScale"/> takes nothing. One test of all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayScale(StoryTree tree, in CueCursor cues, int at)
    {
        ref readonly var next = ref cues.Tokens[at];
        return next.Kind == TokenKind.Hyphen | cues.Has(WordList.ScaleWord, at) | ShortWord.Read(tree.Text, next) == ShortWord.And;
    }

    /// <summary>Takes "million", "hundred thousand", "dozen" behind a number.</summary>
    public static NumberReading WithScale(StoryTree tree, in CueCursor cues, NumberReading reading)
    {
        var at = AfterHyphen(cues.Tokens, reading.End);
        for (var parts = 0; parts < MostParts && cues.TryFind(WordList.ScaleWord, at, out var cue); parts++)
        {
            reading = reading.Times(FactorOf(cue.Payload), cue.End);
            at = reading.End;
        }

        return ShortWord.Read(tree, reading.End) == ShortWord.And ? WithHalf(tree, reading) : reading;
    }

    public static double FactorOf(int payload) => payload > OnlyFactor ? payload - OnlyFactor : payload < Powers.Length ? Powers[payload] : Math.Pow(10, payload);

    private static bool TryReadWords(StoryTree tree, in CueCursor cues, int at, out NumberReading reading)
    {
        if (cues.TryFind(WordList.FractionWord, at, out var fraction))
        {
            return TryReadFraction(tree, cues, fraction.Payload, at, out reading);
        }

        if (cues.TryFind(WordList.ScaleWord, at, out _))
        {
            return TryReadBareScale(tree, cues, at, out reading);
        }

        reading = default;
        if (!cues.TryFind(WordList.NumberWord, at, out var first) || first.Payload < 0)
        {
            return false;
        }

        var sum = new WordSum(first.Payload);
        var end = first.End;
        for (var parts = 0; parts < MostParts && TryNextPart(tree, cues, ref sum, ref end); parts++)
        {
        }

        var value = sum.Total + sum.Current;
        reading = new NumberReading(value, Math.Max(1, sum.Scale), DigitsOf(value), at, end, sum.Scale, QuantityTraits.Words);
        reading = ShortWord.Read(tree, end) == ShortWord.And ? WithHalf(tree, reading) : reading;
        reading = WithDenominator(tree, cues, reading);
        return true;
    }

    private static bool TryNextPart(StoryTree tree, in CueCursor cues, ref WordSum sum, ref int end)
    {
        var at = AfterHyphen(cues.Tokens, end);
        if (cues.TryFind(WordList.ScaleWord, at, out var scale))
        {
            sum = sum.Scaled(FactorOf(scale.Payload));
            end = scale.End;
            return true;
        }

        var and = at == end && sum.TakesAnd && ShortWord.Read(tree, at) == ShortWord.And ? at + 1 : at;
        if (cues.TryFind(WordList.NumberWord, and, out var word) && sum.TryAdd(word.Payload, out var added))
        {
            sum = added;
            end = word.End;
            return true;
        }

        return false;
    }

    /// <summary>"half a mile", "half-mile", "half a million", "a quarter of a mile": a fraction needs something that it is a part of.</summary>
    private static bool TryReadFraction(StoryTree tree, in CueCursor cues, int denominator, int at, out NumberReading reading)
    {
        var hasArticle = at > 0 && (tree.IsWord(at - 1, "a") || tree.IsWord(at - 1, "one"));
        reading = new NumberReading(1.0 / denominator, 0.5 / denominator, 1, hasArticle ? at - 1 : at, at + 1, 1, QuantityTraits.Words | QuantityTraits.Fraction);
        if (denominator != 2 && !hasArticle)
        {
            return false;
        }

        var part = PartOf(tree, at + 1);
        if (cues.TryFind(WordList.ScaleWord, part, out var scale) && denominator == 2)
        {
            reading = reading.Times(FactorOf(scale.Payload), scale.End) with { Digits = 1 };
            return true;
        }

        reading = reading with { End = part };
        return cues.TryFind(WordList.Unit, part, out _);
    }

    /// <summary>The token behind "of a", "a" or a hyphen.</summary>
    private static int PartOf(StoryTree tree, int at)
    {
        var hyphen = AfterHyphen(tree.Tokens, at);
        if (hyphen != at)
        {
            return hyphen;
        }

        var of = tree.IsWord(at, "of") ? at + 1 : at;
        return tree.IsWord(of, "a") || tree.IsWord(of, "an") ? of + 1 : of;
    }

    /// <summary>"a hundred", "a dozen", "per million": the article stands for one.</summary>
    private static bool TryReadBareScale(StoryTree tree, in CueCursor cues, int at, out NumberReading reading)
    {
        reading = default;
        if (at == 0 || !(tree.IsWord(at - 1, "a") || tree.IsWord(at - 1, "per")))
        {
            return false;
        }

        reading = WithScale(tree, cues, new NumberReading(1, 1, 1, at - 1, at, 1, QuantityTraits.Words));
        return true;
    }

    /// <summary>"three-quarters of a mile", "two thirds": the denominator behind a number word.</summary>
    private static NumberReading WithDenominator(StoryTree tree, in CueCursor cues, NumberReading reading)
    {
        var at = AfterHyphen(cues.Tokens, reading.End);
        if (reading.Value is < 1 or > 9 || !cues.TryFind(WordList.FractionWord, at, out var fraction) || reading.Value >= fraction.Payload)
        {
            return reading;
        }

        var part = PartOf(tree, fraction.End);
        return reading with
        {
            Value = reading.Value / fraction.Payload,
            Step = 0.5 / fraction.Payload,
            End = cues.TryFind(WordList.Unit, part, out _) ? part : fraction.End,
            Traits = reading.Traits | QuantityTraits.Fraction,
        };
    }

    /// <summary>"two and a half".</summary>
    /// <param name="reading">A number before "and".</param>
    private static NumberReading WithHalf(StoryTree tree, in NumberReading reading)
    {
        var at = reading.End;
        return tree.IsWord(at + 1, "a") && tree.IsWord(at + 2, "half") && reading.Value >= 1
            ? reading with { Value = reading.Value + (0.5 * reading.Scale), Step = 0.5 * reading.Scale, Digits = reading.Digits + 1, End = at + 3, Traits = reading.Traits | QuantityTraits.Fraction }
            : reading;
    }

    /// <summary>The token behind a hyphen that joins it to the one before, or the same token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int AfterHyphen(ReadOnlySpan<Token> tokens, int at) => tokens[at].Kind == TokenKind.Hyphen && IsJoining(tokens, at) ? at + 1 : at;

    private static bool IsJoining(ReadOnlySpan<Token> tokens, int hyphen) =>
        !tokens[hyphen].IsSpaceBefore && hyphen + 1 < tokens.Length && !tokens[hyphen + 1].IsSpaceBefore;

    /// <summary>The significant digits of a whole number: without the zeros at its end.</summary>
    public static int DigitsOf(double value)
    {
        var rest = Math.Abs(value);
        if (rest < 10 || rest > 1e15)
        {
            return 1;
        }

        while (rest % 10 == 0)
        {
            rest /= 10;
        }

        var digits = 1;
        for (; rest >= 10; rest = Math.Floor(rest / 10))
        {
            digits++;
        }

        return digits;
    }
}
