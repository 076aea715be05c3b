using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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

    public static MeasureReading Read(StoryTree tree, in CueCursor cues, in NumberReading low)
    {
        if (!RangeReader.TryRead(tree, cues, low, out var high))
        {
            return WithUnit(tree, cues, low, low, low.Traits, UnitStart(tree, cues, low));
        }

        var isScaled = high.Scale > 1 && low.Scale == 1 && low.Value < 1000;
        return WithUnit(tree, cues, isScaled ? low.Times(high.Scale, low.End) : low, high, low.Traits | QuantityTraits.Range | high.Traits, UnitStart(tree, cues, high));
    }

    /// <summary>Reads the unit that stands right behind a number that is no range (<see cref="LoneNumber.IsUnit"/>).</summary>
    public static MeasureReading ReadPlain(StoryTree tree, in CueCursor cues, in NumberReading number)
    {
        ref readonly var unit = ref cues.Find(WordList.Unit, number.End);
        if (cues.Tokens[unit.End - 1].Has(TokenFlags.Possessive) | UnitReader.MayBeSymbol(tree, cues, number.End))
        {
            return WithUnit(tree, cues, number, number, number.Traits, number.End);
        }

        var reading = new MeasureReading(number, number, unit.Payload, number.End, unit.End, number.Traits);
        return IsEnd(tree, cues, unit.End) ? reading : WithMore(tree, cues, reading);
    }

    /// <param name="at">Where the unit may begin.</param>
    private static MeasureReading WithUnit(StoryTree tree, in CueCursor cues, in NumberReading low, in NumberReading high, QuantityTraits traits, int at)
    {
        if (!UnitReader.TryRead(tree, cues, at, out var unit))
        {
            return new MeasureReading(low, high, -1, -1, high.End, traits);
        }

        if (IsMillions(tree, unit))
        {
            return Millions(low, high, unit.End, traits);
        }

        var hyphenated = at != high.End && cues.Tokens[high.End].Kind == TokenKind.Hyphen ? QuantityTraits.Hyphenated : QuantityTraits.None;
        var reading = new MeasureReading(low, high, unit.Form, unit.First, unit.End, traits | hyphenated);
        return IsEnd(tree, cues, unit.End) ? reading : WithMore(tree, cues, reading);
    }

    /// <summary>Reads what goes on with a unit (<see cref="IsEnd"/>).</summary>
    private static MeasureReading WithMore(StoryTree tree, in CueCursor cues, in MeasureReading reading) =>
        WithSecondEnd(tree, cues, WithPart(tree, WithSecondUnit(tree, cues, reading))) is var whole && !IsTemperature(tree, whole) && IsRate(tree, cues, whole.End)
            ? whole with { Traits = whole.Traits | QuantityTraits.Rate }
            : whole;

    /// <summary>Whether nothing behind a unit goes on with it: no number, right there or behind a comma, no word that leads to one, and nothing that makes it a rate. One test of all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsEnd(StoryTree tree, in CueCursor cues, int end)
    {
        const int Ends = 1 << (int)TokenKind.Comma | 1 << (int)TokenKind.Period | 1 << (int)TokenKind.OpenBracket | 1 << (int)TokenKind.CloseBracket | 1 << (int)TokenKind.Semicolon | 1 << (int)TokenKind.EndOfText;
        ref readonly var next = ref cues.Tokens[end];
        var kind = next.Kind;
        var isEnd = (kind == TokenKind.Word & !MayGoOn(ShortWord.Read(tree.Text, next))) | (Ends >> (int)kind & 1) != 0;
        return isEnd & !IsPartStart(cues, end + Convert.ToInt32(kind == TokenKind.Comma));
    }

    /// <summary>Whether a second unit, the other end of a range or what makes a rate may follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayGoOn(ulong word)
    {
        var its = Vector256.Create(word);
        var leads = Vector256.Equals(its, Vector256.Create(ShortWord.And, ShortWord.To, ShortWord.Or, ShortWord.Per))
            | Vector256.Equals(its, Vector256.Create(ShortWord.A, ShortWord.An, ShortWord.Each, ShortWord.Each));
        return leads != Vector256<ulong>.Zero;
    }

    /// <summary>Whether the unit of a reading is a bare m right behind the number, which may be a million (<see cref="AsMillions"/>).</summary>
    public static bool IsBareM(StoryTree tree, in MeasureReading reading) =>
        reading.UnitFirst >= 0 && reading.End == reading.UnitFirst + 1 && IsTightM(tree, reading.UnitFirst);

    /// <summary>"up from 5.5m" behind "6.1m homes": a bare m is a million too, unless a length stands nearer.</summary>
    /// <param name="reading">One whose unit is such an m.</param>
    public static MeasureReading AsMillions(StoryTree tree, Table<Quantity> found, in MeasureReading reading)
    {
        if (tree.Tokens[reading.End].Kind is TokenKind.OpenBracket or TokenKind.Hyphen
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
                return Millions(reading.Low, reading.High, reading.End, reading.Traits);
            }
        }

        return reading;
    }

    private static MeasureReading Millions(in NumberReading low, in NumberReading high, int end, QuantityTraits traits) =>
        new(low.Times(1e6, low.End), high.Times(1e6, end), -1, -1, end, traits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsTightM(StoryTree tree, int at) => !tree.Tokens[at].IsSpaceBefore && tree.IsWord(at, "m");

    /// <summary>Behind the hyphen of "8-kilometer" or the "of a" of "0.7 of a mile".</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int UnitStart(StoryTree tree, in CueCursor cues, in NumberReading high)
    {
        var at = NumberReader.AfterHyphen(cues.Tokens, high.End);
        var isPart = high.Value < 1 && tree.IsWord(at, "of");
        return isPart && (tree.IsWord(at + 1, "a") || tree.IsWord(at + 1, "an")) ? at + 2 : at;
    }

    /// <summary>"5m people", "5m more people": the m is a million where something countable or another unit follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsMillions(StoryTree tree, in UnitReading unit)
    {
        var at = unit.End;
        return at == unit.First + 1 && IsTightM(tree, unit.First)
            && (tree.Is(at, WordList.PersonNoun) || tree.Is(at, WordList.Unit) || (tree.IsWord(at, "sq") && tree.Tokens[at + 1].IsWord)
                || IsThings(tree, tree.IsWord(at, "more") || tree.IsWord(at, "fewer") ? at + 1 : at));
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
        if (tree.Tokens[start].Has(TokenFlags.SentenceStart) || (reading.Traits & QuantityTraits.Range) != 0 || !IsPartStart(cues, start)
            || !NumberReader.TryRead(tree, cues, start, out var part))
        {
            return reading;
        }

        var units = tree.Lexicon.Units;
        var first = units.UnitOf(units.Forms[reading.Form]);
        var end = NumberReader.AfterHyphen(cues.Tokens, part.End);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPartStart(in CueCursor cues, int at) =>
        cues.Tokens[at].Kind == TokenKind.Number | cues.Has(WordList.NumberWord, at);

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

    /// <summary>"20 km to 30 km": the same unit behind both ends; or millions, "15m to 16m units".</summary>
    private static MeasureReading WithSecondEnd(StoryTree tree, in CueCursor cues, in MeasureReading reading)
    {
        if ((reading.Traits & (QuantityTraits.Range | QuantityTraits.Compound)) != 0
            || !RangeReader.TryReadBehindUnit(tree, cues, reading.Low, reading.End, out var high))
        {
            return reading;
        }

        var units = tree.Lexicon.Units;
        var isSame = UnitReader.TryRead(tree, cues, NumberReader.AfterHyphen(cues.Tokens, high.End), out var unit)
            && units.Forms[unit.Form].Unit == units.Forms[reading.Form].Unit;
        return !isSame ? reading
            : IsBareM(tree, reading) && IsMillions(tree, unit) ? Millions(reading.Low, high, unit.End, reading.Traits | QuantityTraits.Range)
            : reading with { High = high, UnitFirst = unit.First, End = unit.End, Traits = reading.Traits | QuantityTraits.Range };
    }

    /// <summary>"per hectare", "/ha", "a minute".</summary>
    private static bool IsRate(StoryTree tree, in CueCursor cues, int at) =>
        ShortWord.Read(tree, at) == ShortWord.Per
        || (tree.Tokens[at].Kind == TokenKind.Slash && tree.Tokens[at + 1].IsWord)
        || (ShortWord.Read(tree, at) is ShortWord.A or ShortWord.An or ShortWord.Each && cues.Has(WordList.Unit, at + 1));
}
