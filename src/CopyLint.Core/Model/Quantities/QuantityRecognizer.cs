using System.Numerics;
using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>Finds numbers, their approximators, ranges and units, and what converts what.</summary>
// Readings are large and written whole: clearing their room first takes longer than many of them.
[SkipLocalsInit]
internal ref struct QuantityRecognizer
{
    private const ulong UnitList = 1UL << (int)WordList.Unit;

    private readonly StoryModel _model;
    private readonly StoryTree _tree;
    private readonly Table<Quantity> _found;
    private CueCursor _cues;

    private QuantityRecognizer(StoryModel model, NumberCues cues, Table<Quantity> found)
    {
        _model = model;
        _tree = model.Tree;
        _found = found;
        _cues = new CueCursor(model, cues);
    }

    public static void Recognize(StoryModel model, NumberCues cues, Table<Quantity> elements)
    {
        cues.Load(model);
        new QuantityRecognizer(model, cues, elements).Run(cues.Starts);
    }

    /// <param name="starts">See <see cref="NumberCues.Starts"/>.</param>
    private void Run(ReadOnlySpan<ulong> starts)
    {
        var classes = _cues.Classes;
        var tokens = _cues.Tokens;
        var end = 0;
        for (var part = 0; part < starts.Length; part++)
        {
            var first = part << 6;
            for (var left = starts[part] & BitsFrom(end - first); left != 0; left &= BitsFrom(end - first))
            {
                var at = first + BitOperations.TrailingZeroCount(left);
                _cues.Start = at;
                end = tokens[at].Kind == TokenKind.Number ? ReadFigure(at) : (classes[at] & UnitList) != 0 ? ReadUnit(at) : ReadWord(at);
            }
        }
    }

    /// <summary>Of 64 bits those at a place and behind it: all where it stands before them, none where it stands behind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BitsFrom(int place) => ulong.MaxValue << (place & ~(place >> 31)) & (ulong)(long)((place - 64) >> 31);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadFigure(int at)
    {
        var signs = LoneNumber.SignsOfName(_tree, _cues, at);
        if (signs != NameSigns.None && TryReadSigned(at, signs, out var end))
        {
            return end;
        }

        var tail = LoneNumber.TailAt(_tree, _cues, at + 1);
        if (LoneNumber.IsEnd(_tree, _cues, at + 1, tail))
        {
            return AddLone(FigureReader.Digits(_tree, at));
        }

        if (LoneNumber.IsUnit(tail))
        {
            return AddMeasure(MeasureReader.ReadPlain(_tree, _cues, FigureReader.Digits(_tree, at)));
        }

        FigureReader.Read(_tree, _cues, at, out var number);
        return AddNumber(number, at);
    }

    /// <summary>Reads a name, an ordinal or money; most figures are none, and show no sign of it.</summary>
    private bool TryReadSigned(int at, NameSigns signs, out int end)
    {
        if ((signs & NameSigns.Money) == 0 && NumberContext.TryName(_model, at, signs, out var kind, out end))
        {
            _found.Add(Plain(at, end, kind));
            return true;
        }

        var isMoney = (signs & (NameSigns.Money | NameSigns.Ordinal)) == NameSigns.Money;
        end = isMoney ? ReadMoney(at) : at + 1;
        return isMoney || (signs & NameSigns.Ordinal) != 0;
    }

    private int ReadMoney(int at)
    {
        FigureReader.Read(_tree, _cues, at, out var number);
        return AddMoney(number);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadWord(int at)
    {
        if (LoneNumber.TryReadWord(_cues, at, out var one))
        {
            var tail = LoneNumber.TailAt(_tree, _cues, one.End);
            if (LoneNumber.IsEnd(_tree, _cues, one.End, tail))
            {
                return AddLone(one);
            }

            if (LoneNumber.IsUnit(tail))
            {
                return AddMeasure(MeasureReader.ReadPlain(_tree, _cues, one));
            }
        }

        return !NumberContext.IsPronoun(_tree, at) && NumberReader.TryRead(_tree, _cues, at, out var number) ? AddNumber(number, at) : at + 1;
    }

    /// <summary>A number alone (<see cref="LoneNumber"/>): nothing behind it joins it to another or says how exact it is.</summary>
    private int AddLone(in NumberReading number)
    {
        var kind = QuantityClassifier.KindOf(_tree, number);
        _found.Add(Whole(number, number, number.First, number.End, kind, number.Traits, SpecialMeasure.None, form: -1, unitFirst: -1, NounOf(kind, number.End)));
        return number.End;
    }

    /// <param name="at">The token that the number was read from, which an article may stand before.</param>
    private int AddNumber(in NumberReading number, int at)
    {
        if (NumberContext.IsClock(_tree, number.End))
        {
            _found.Add(Plain(at, number.End + 1, QuantityKind.Time));
            return number.End + 1;
        }

        var reading = MeasureReader.Read(_tree, _cues, number);
        if (MeasureReader.IsBareM(_tree, reading))
        {
            reading = MeasureReader.AsMillions(_tree, _found, reading);
        }

        return AddMeasure(reading);
    }

    /// <summary>"a mile (1.6 km)", "a mile and a half (2.4 km)": the article counts as one only where a conversion follows.</summary>
    private int ReadUnit(int at)
    {
        var isArticle = at > 0 && ShortWord.Read(_tree, at - 1) is ShortWord.A or ShortWord.An;
        if (!isArticle || !UnitReader.TryRead(_tree, _cues, at, out var unit))
        {
            return at + 1;
        }

        var one = new NumberReading(1, 1, 1, at - 1, at, 1, QuantityTraits.Words | QuantityTraits.Article);
        var reading = MeasureReader.WithPart(_tree, new MeasureReading(one, one, unit.Form, unit.First, unit.End, one.Traits));
        return _tree.Tokens[reading.End].Kind == TokenKind.OpenBracket ? AddMeasure(reading) : at + 1;
    }

    private Quantity Plain(int first, int end, QuantityKind kind)
    {
        var span = _tree.SpanOf(first, end);
        return new Quantity { Span = span, NumberSpan = span, First = first, End = end, Form = -1, Kind = kind, NumberFirst = first, UnitFirst = -1, Noun = -1, Converts = -1, ConvertedBy = -1 };
    }

    private int AddMoney(NumberReading low)
    {
        low = MoneyReader.WithLetter(_tree, low);
        var traits = low.Traits;
        var high = low;
        if (RangeReader.TryRead(_tree, _cues, low, out var upper))
        {
            high = MoneyReader.WithLetter(_tree, upper);
            low = high.Scale > 1 && low.Scale == 1 ? low.Times(high.Scale, low.End) : low;
            traits |= QuantityTraits.Range;
        }

        var reading = MoneyReader.WithCurrency(_tree, _cues, new MeasureReading(low, high, -1, -1, high.End, traits));
        var money = Whole(reading, MoneyReader.Start(_tree, low.First), reading.End, QuantityKind.Money, SpecialMeasure.None, CountedNoun.None);
        if (reading.Form >= 0)
        {
            AddTied(money);
        }
        else
        {
            _found.Add(money);
        }

        return reading.End;
    }

    private int AddMeasure(in MeasureReading reading) => reading.Form >= 0 ? AddUnit(reading) : AddBare(reading);

    /// <summary>A number or a range without a unit.</summary>
    private int AddBare(in MeasureReading reading)
    {
        var kind = QuantityClassifier.KindOf(_tree, reading, out var end);
        if (kind == QuantityKind.Designator && _tree.Text[_tree.Tokens[reading.End].Start] == 'x' && UnitReader.TryRead(_tree, _cues, end, out var unit))
        {
            return AddRelay(reading with { Form = unit.Form, UnitFirst = unit.First, End = unit.End });
        }

        _found.Add(Whole(reading, reading.Low.First, end, kind, SpecialMeasure.None, NounOf(kind, end)));
        return end;
    }

    private int AddUnit(in MeasureReading reading)
    {
        var meanings = _tree.Lexicon.Units.MeaningsOf(reading.Form);
        var kind = QuantityClassifier.KindOfUnit(_model, reading, meanings, out var end);
        var special = (meanings & UnitMeanings.Length) != 0 ? QuantityClassifier.SpecialOf(_tree, reading, end, _cues) : SpecialMeasure.None;
        var isNegative = (meanings & UnitMeanings.Temperature) != 0 && kind == QuantityKind.Measure && reading.Low.Value > 0 && RangeReader.IsNegative(_tree, reading.Low.First);
        var quantity = Whole(reading, isNegative ? reading.Low.First - 1 : reading.Low.First, end, kind, special, CountedNoun.None);
        if (isNegative)
        {
            var high = quantity.IsRange && RangeReader.IsNegative(_tree, reading.High.First) ? -quantity.High : quantity.IsRange ? quantity.High : -quantity.Low;
            quantity = quantity with { Low = -quantity.Low, High = high };
        }

        AddTied(quantity);
        return end;
    }

    /// <summary>"4x100 meters": so many times a distance, which nothing converts.</summary>
    private int AddRelay(in MeasureReading reading)
    {
        AddTied(Whole(reading, reading.Low.First, reading.End, QuantityKind.Measure, SpecialMeasure.Race, CountedNoun.None) with { Traits = QuantityTraits.Rate });
        return reading.End;
    }

    /// <param name="end">One past the last token, which of an age stands behind the reading.</param>
    private Quantity Whole(in MeasureReading reading, int numberFirst, int end, QuantityKind kind, SpecialMeasure special, CountedNoun noun) =>
        Whole(reading.Low, reading.High, numberFirst, end, kind, reading.Traits | ApproximatorReader.OpennessAt(_tree, end), special, reading.Form, reading.UnitFirst, noun);

    /// <summary>What a count counts. Asked by each who knows more of the number: numbers alone are mostly counts, and measures none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly CountedNoun NounOf(QuantityKind kind, int end) => kind == QuantityKind.Count ? NounReader.Find(_tree, _cues, end) : CountedNoun.None;

    /// <summary>The quantity with its approximator. Made where it is added: it is large, and so is what it is made of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Quantity Whole(
        in NumberReading low, in NumberReading high, int numberFirst, int end, QuantityKind kind, QuantityTraits traits, SpecialMeasure special, int form, int unitFirst, CountedNoun noun)
    {
        var approximator = _cues.MayBeApproximate(numberFirst, low.First) ? ApproximatorReader.Read(_tree, ref _cues, numberFirst, low.First, ref traits) : default;
        var first = approximator.Kind == ApproximatorKind.None ? numberFirst : approximator.First;
        var tokens = _cues.Tokens;
        traits |= (QuantityTraits)(Convert.ToInt32(noun.Token >= 0 & tokens[end].Kind == TokenKind.Hyphen) * (int)QuantityTraits.Hyphenated);
        var year = high.Value < low.Value & kind == QuantityKind.Year ? high.Value + (low.Value - (low.Value % 100)) : high.Value;
        return new Quantity
        {
            Span = Spans.Over(tokens, first, end),
            NumberSpan = Spans.Over(tokens, numberFirst, high.End),
            First = first,
            End = end,
            Low = low.Value,
            High = year,
            Form = form,
            Kind = kind,
            Approximator = approximator.Kind,
            Traits = traits,
            Special = special,
            Step = low.Step > high.Step ? low.Step : high.Step,
            Digits = Math.Max(low.Digits, high.Digits),
            NumberFirst = numberFirst,
            UnitFirst = unitFirst,
            Noun = noun.Token,
            NounNumber = noun.Number,
            Converts = -1,
            ConvertedBy = -1,
        };
    }

    /// <summary>Adds one with a unit, which may give the one before it in another.</summary>
    private readonly void AddTied(in Quantity quantity) => ConversionLinker.Link(_tree, _found, _found.Add(quantity));
}
