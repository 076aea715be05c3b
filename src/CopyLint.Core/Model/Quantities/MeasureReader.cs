using System.Runtime.CompilerServices;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>Reads the range and the unit that begin with a number: "20 to 30 miles", "8-kilometer", "6 ft 2 in", "10C to 15C".</summary>
[SkipLocalsInit]
internal static class MeasureReader
{
    private const int MostWordsOfThings = 3;
    private const int FarthestMillions = 6;

    public static MeasureReading Read(StoryTree tree, in CueCursor cues, NumberReading low)
    {
        var high = low;
        var traits = low.Traits;
        if (RangeReader.TryRead(tree, cues, low, out var upper))
        {
            traits |= QuantityTraits.Range | upper.Traits;
            low = upper.Scale > 1 && low.Scale == 1 && low.Value < 1000 ? low.Times(upper.Scale, low.End) : low;
            high = upper;
        }

        var reading = new MeasureReading(low, high, -1, -1, high.End, traits);
        return WithUnit(tree, cues, reading, UnitStart(tree, reading));
    }

    /// <summary>Reads the unit that stands right behind a number that is no range (<see cref="LoneNumber.IsBeforeUnit"/>).</summary>
    public static MeasureReading ReadPlain(StoryTree tree, in CueCursor cues, in NumberReading number) =>
        WithUnit(tree, cues, new MeasureReading(number, number, -1, -1, number.End, number.Traits), number.End);

    /// <param name="at">Where the unit may begin.</param>
    private static MeasureReading WithUnit(StoryTree tree, in CueCursor cues, MeasureReading reading, int at)
    {
        if (!UnitReader.TryRead(tree, cues, at, out var unit) || IsMillions(tree, unit, ref reading))
        {
            return reading;
        }

        var end = reading.High.End;
        var hyphenated = at != end && tree.Tokens[end].Kind == TokenKind.Hyphen ? QuantityTraits.Hyphenated : QuantityTraits.None;
        reading = reading with { Form = unit.Form, UnitFirst = unit.First, End = unit.End, Traits = reading.Traits | hyphenated };
        if (IsEnd(tree, cues, reading.End))
        {
            return reading;
        }

        reading = WithSecondUnit(tree, cues, reading);
        return WithSecondEnd(tree, cues, WithPart(tree, reading)) is var whole && !IsTemperature(tree, whole) && IsRate(tree, cues, whole.End)
            ? whole with { Traits = whole.Traits | QuantityTraits.Rate }
            : whole;
    }

    /// <summary>Whether nothing behind a unit goes on with it: no number or word that leads to one, and nothing that makes it a rate.</summary>
    private static bool IsEnd(StoryTree tree, in CueCursor cues, int end)
    {
        ref readonly var next = ref tree.Tokens[end];
        return next.Kind switch
        {
            TokenKind.Word => !MayGoOn(ShortWord.Read(tree, end)) && !cues.Has(WordList.NumberWord, end),
            TokenKind.Period or TokenKind.OpenBracket or TokenKind.CloseBracket or TokenKind.Semicolon or TokenKind.EndOfText => !cues.Has(WordList.NumberWord, end),
            _ => false,
        };
    }

    /// <summary>Whether a second unit, the other end of a range or what makes a rate may follow.</summary>
    private static bool MayGoOn(ulong word) =>
        word is ShortWord.And or ShortWord.To or ShortWord.Or or ShortWord.Per or ShortWord.A or ShortWord.An or ShortWord.Each;

    /// <summary>"up from 5.5m" behind "6.1m homes": a bare m is a million too, unless a length stands nearer.</summary>
    public static MeasureReading AsMillions(StoryTree tree, Table<Quantity> found, in MeasureReading reading)
    {
        if (reading.UnitFirst < 0 || reading.End != reading.UnitFirst + 1 || !IsTightM(tree, reading.UnitFirst)
            || tree.Tokens[reading.End].Kind is TokenKind.OpenBracket or TokenKind.Hyphen
            || (tree.Tokens[reading.End].IsWord && !tree.Is(reading.End, WordList.FunctionWord)))
        {
            return reading;
        }

        for (var i = found.Count - 1; i >= Math.Max(0, found.Count - FarthestMillions); i--)
        {
            if (tree.Lexicon.Units.Measures(found[i].Form, UnitMeanings.Length))
            {
                return reading;
            }

            if (found[i].Kind == QuantityKind.Count && found[i].Low >= 1e5 && tree.IsWord(found[i].End - 1, "m"))
            {
                return reading with { Low = reading.Low.Times(1e6, reading.Low.End), High = reading.High.Times(1e6, reading.End), Form = -1, UnitFirst = -1 };
            }
        }

        return reading;
    }

    private static bool IsTightM(StoryTree tree, int at) => !tree.Tokens[at].IsSpaceBefore && tree.IsWord(at, "m");

    /// <summary>Behind the hyphen of "8-kilometer" or the "of a" of "0.7 of a mile".</summary>
    private static int UnitStart(StoryTree tree, in MeasureReading reading)
    {
        var at = NumberReader.AfterHyphen(tree, reading.High.End);
        var isPart = reading.High.Value < 1 && tree.IsWord(at, "of");
        return isPart && (tree.IsWord(at + 1, "a") || tree.IsWord(at + 1, "an")) ? at + 2 : at;
    }

    /// <summary>"5m people": the m is a million where something countable or another unit follows.</summary>
    private static bool IsMillions(StoryTree tree, in UnitReading unit, ref MeasureReading reading)
    {
        var isMillion = unit.End == unit.First + 1 && IsTightM(tree, unit.First)
            && (tree.Is(unit.End, WordList.PersonNoun) || tree.Is(unit.End, WordList.Unit) || (tree.IsWord(unit.End, "sq") && tree.Tokens[unit.End + 1].IsWord) || IsThings(tree, unit.End));
        if (isMillion)
        {
            reading = reading with { Low = reading.Low.Times(1e6, reading.Low.End), High = reading.High.Times(1e6, unit.End), End = unit.End };
        }

        return isMillion;
    }

    /// <summary>"copies" of "1.2m copies", "broadband users" of "3m broadband users". Before "waves (10ft)", "high walls" and "hurdles" stand meters.</summary>
    private static bool IsThings(StoryTree tree, int at)
    {
        var end = Math.Min(at + MostWordsOfThings + 2, tree.Tokens.Length - 1);
        for (var i = at; i < end && (IsPlainWord(tree, i) || (i > at && IsCompoundPart(tree, i))); i++)
        {
            if (NounPhraseClassifier.LooksPlural(tree.TextOf(i)) || tree.Is(i, WordList.PersonNoun))
            {
                return tree.Tokens[i + 1].Kind != TokenKind.OpenBracket;
            }
        }

        return false;
    }

    /// <summary>The hyphen of "dial-up" and the word behind it.</summary>
    private static bool IsCompoundPart(StoryTree tree, int at) =>
        (tree.Tokens[at].Kind == TokenKind.Hyphen || tree.Tokens[at - 1].Kind == TokenKind.Hyphen) && !tree.Tokens[at].IsSpaceBefore;

    /// <summary>A word inside a phrase of things: no small word, no name of a race, and no dimension.</summary>
    private static bool IsPlainWord(StoryTree tree, int at) =>
        tree.Tokens[at].IsWord && !tree.Tokens[at].Has(TokenFlags.SentenceStart | TokenFlags.Possessive) && !tree.Is(at, WordList.FunctionWord) && !tree.Is(at, WordList.SpecialMeasure)
        && tree.TextOf(at) is not ("high" or "deep" or "wide" or "long" or "tall" or "thick" or "square" or "cubic");

    /// <summary>"5 feet, 11 inches", "9st 4lb", "5'11"", "6-foot-2".</summary>
    private static MeasureReading WithSecondUnit(StoryTree tree, in CueCursor cues, in MeasureReading reading)
    {
        var at = reading.End;
        var isJoined = tree.Tokens[at].Kind is TokenKind.Comma or TokenKind.Hyphen || ShortWord.Read(tree, at) == ShortWord.And;
        var start = isJoined ? at + 1 : at;
        if (tree.Tokens[start].Has(TokenFlags.SentenceStart) || (reading.Traits & QuantityTraits.Range) != 0 || !IsPartStart(tree, cues, start)
            || !NumberReader.TryRead(tree, cues, start, out var part))
        {
            return reading;
        }

        var units = tree.Lexicon.Units;
        var first = units.UnitOf(units.Forms[reading.Form]);
        var end = NumberReader.AfterHyphen(tree, part.End);
        double factor;
        if (UnitReader.TryRead(tree, cues, end, out var unit))
        {
            var second = units.UnitOf(units.Forms[unit.Form]);
            factor = second.Dimension == first.Dimension && second.System == first.System && first.Offset == 0 ? second.Factor / first.Factor : 1;
            end = unit.End;
        }
        else
        {
            var isMark = !tree.Tokens[reading.UnitFirst].IsWord;
            factor = first.Name == "foot" && (isMark || (tree.Tokens[at].Kind == TokenKind.Hyphen && !tree.Tokens[at].IsSpaceBefore)) ? 1 / 12.0 : 1;
            end = isMark ? UnitReader.AfterInchMark(tree, part.End) : part.End;
        }

        return factor < 0.7 && part.Value < 1 / factor ? Sum(reading, part, factor, end) : reading;
    }

    private static bool IsPartStart(StoryTree tree, in CueCursor cues, int at) =>
        tree.Tokens[at].Kind == TokenKind.Number || cues.Has(WordList.NumberWord, at);

    private static MeasureReading Sum(in MeasureReading reading, in NumberReading part, double factor, int end)
    {
        var sum = reading.Low with { Value = reading.Low.Value + (part.Value * factor), Step = part.Step * factor, Digits = reading.Low.Digits + 2 };
        return reading with { Low = sum, High = sum, End = end, Traits = reading.Traits | QuantityTraits.Compound };
    }

    /// <summary>"350F/gas mark 4" is no heat a gas mark.</summary>
    private static bool IsTemperature(StoryTree tree, in MeasureReading reading) => tree.Lexicon.Units.Measures(reading.Form, UnitMeanings.Temperature);

    /// <summary>"a mile and a half", "a mile and a quarter".</summary>
    public static MeasureReading WithPart(StoryTree tree, in MeasureReading reading)
    {
        var at = reading.End;
        if (ShortWord.Read(tree, at) != ShortWord.And || !tree.IsWord(at + 1, "a") || !(tree.IsWord(at + 2, "half") || tree.IsWord(at + 2, "quarter")))
        {
            return reading;
        }

        var part = tree.IsWord(at + 2, "half") ? 0.5 : 0.25;
        var sum = reading.Low with { Value = reading.Low.Value + part, Step = part, Digits = reading.Low.Digits + 1 };
        return reading with { Low = sum, High = sum, End = at + 3, Traits = reading.Traits | QuantityTraits.Fraction };
    }

    /// <summary>"20 km to 30 km": the same unit behind both ends.</summary>
    private static MeasureReading WithSecondEnd(StoryTree tree, in CueCursor cues, in MeasureReading reading)
    {
        if ((reading.Traits & (QuantityTraits.Range | QuantityTraits.Compound)) != 0
            || !RangeReader.TryReadBehindUnit(tree, cues, reading.Low, reading.End, out var high))
        {
            return reading;
        }

        var units = tree.Lexicon.Units;
        var isSame = UnitReader.TryRead(tree, cues, NumberReader.AfterHyphen(tree, high.End), out var unit)
            && units.Forms[unit.Form].Unit == units.Forms[reading.Form].Unit;
        return isSame ? reading with { High = high, UnitFirst = unit.First, End = unit.End, Traits = reading.Traits | QuantityTraits.Range } : reading;
    }

    /// <summary>"per hectare", "/ha", "a minute".</summary>
    private static bool IsRate(StoryTree tree, in CueCursor cues, int at) =>
        ShortWord.Read(tree, at) == ShortWord.Per
        || (tree.Tokens[at].Kind == TokenKind.Slash && tree.Tokens[at + 1].IsWord)
        || (ShortWord.Read(tree, at) is ShortWord.A or ShortWord.An or ShortWord.Each && cues.Has(WordList.Unit, at + 1));
}
