using System.Runtime.CompilerServices;
using CopyLint.Model.Dates;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>Finds numbers, their approximators, ranges and units, and what converts what.</summary>
// Readings are large and written whole: clearing their room first takes longer than many of them.
[SkipLocalsInit]
internal ref struct QuantityRecognizer
{
    private const ulong NumberLists = 1UL << (int)WordList.NumberWord | 1UL << (int)WordList.ScaleWord | 1UL << (int)WordList.FractionWord;
    private const ulong UnitList = 1UL << (int)WordList.Unit;

    private readonly StoryModel _model;
    private readonly StoryTree _tree;
    private readonly ReadOnlySpan<DateMention> _dates;
    private readonly Table<Quantity> _found;
    private CueCursor _cues;
    private int _date;

    private QuantityRecognizer(StoryModel model, Table<Quantity> found)
    {
        _model = model;
        _tree = model.Tree;
        _dates = model.Dates;
        _found = found;
        _cues = new CueCursor(model.Tree.Cues);
    }

    public static void Recognize(StoryModel model, Table<Quantity> elements) => new QuantityRecognizer(model, elements).Run();

    private void Run()
    {
        var classes = _tree.Classes;
        var last = _tree.Tokens.Length - 1;
        var figure = _tree.NextOf(TokenSet.Number, 0);
        var word = ListBits.NextOf(classes, NumberLists | UnitList, 0);
        for (var i = Math.Min(figure, word); i < last; i = Math.Min(figure, word))
        {
            var end = Math.Max(i + 1, EndOf(i, classes[i]));
            figure = figure < end ? _tree.NextOf(TokenSet.Number, Math.Min(end, last)) : figure;
            word = word < end ? ListBits.NextOf(classes, NumberLists | UnitList, end) : word;
        }
    }

    /// <summary>Where to go on behind a figure or a word of a number or a unit.</summary>
    private int EndOf(int at, ulong lists)
    {
        _cues.MoveTo(at);
        return SkipDate(at) is var end && end > at ? end : (lists & UnitList) != 0 ? ReadArticle(at) : Read(at);
    }

    /// <summary>The end of the date that the token is in, or the token. A bare weekday or year is no reason to skip.</summary>
    private int SkipDate(int at)
    {
        var dates = _dates;
        while (_date < dates.Length && dates[_date].End <= at)
        {
            _date++;
        }

        return _date < dates.Length && dates[_date].First <= at ? dates[_date].End : at;
    }

    private int Read(int at)
    {
        if (LoneNumber.TryRead(_model, _cues, at, out var lone))
        {
            _found.Add(Whole(lone, lone, lone.First, lone.End, QuantityClassifier.KindOf(_tree, lone), lone.Traits, form: -1));
            return lone.End;
        }

        var isFigure = _tree.Tokens[at].Kind == TokenKind.Number;
        var isMoney = isFigure && at > 0 && _tree.Tokens[at - 1].Kind == TokenKind.Currency;
        if (isFigure && !isMoney && NumberContext.TryName(_model, at, out var kind, out var end))
        {
            Add(Plain(at, end, kind));
            return end;
        }

        if ((!isFigure && NumberContext.IsPronoun(_tree, at)) || !NumberReader.TryRead(_tree, _cues, at, out var number))
        {
            return at + 1;
        }

        if (isMoney)
        {
            return AddMoney(number);
        }

        if (NumberContext.IsClock(_tree, number.End))
        {
            Add(Plain(at, number.End + 1, QuantityKind.Time));
            return number.End + 1;
        }

        return AddMeasure(MeasureReader.AsMillions(_tree, _found, MeasureReader.Read(_tree, _cues, number)));
    }

    /// <summary>"a mile (1.6 km)", "a mile and a half (2.4 km)": the article counts as one only where a conversion follows.</summary>
    private int ReadArticle(int at)
    {
        var isArticle = at > 0 && (_tree.IsWord(at - 1, "a") || _tree.IsWord(at - 1, "an"));
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
        return new Quantity(span, span, first, end, 0, 0, -1) { Kind = kind, NumberFirst = first, UnitFirst = -1, Noun = -1, Converts = -1, ConvertedBy = -1 };
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
        Add(Whole(reading, MoneyReader.Start(_tree, low.First), QuantityKind.Money));
        return reading.End;
    }

    private int AddMeasure(MeasureReading reading)
    {
        var kind = QuantityClassifier.KindOf(_model, reading, _cues, out var end);
        if (kind == QuantityKind.Designator && reading.Form < 0 && _tree.Text[_tree.Tokens[reading.End].Start] == 'x' && UnitReader.TryRead(_tree, _cues, end, out var unit))
        {
            return AddRelay(reading with { Form = unit.Form, UnitFirst = unit.First, End = unit.End });
        }

        var isNegative = kind == QuantityKind.Measure && reading.Low.Value > 0 && IsTemperature(reading.Form) && RangeReader.IsNegative(_tree, reading.Low.First);
        var quantity = Whole(reading with { End = end }, isNegative ? reading.Low.First - 1 : reading.Low.First, kind);
        if (isNegative)
        {
            var high = quantity.IsRange && RangeReader.IsNegative(_tree, reading.High.First) ? -quantity.High : quantity.IsRange ? quantity.High : -quantity.Low;
            quantity = quantity with { Low = -quantity.Low, High = high };
        }

        Add(quantity);
        return end;
    }

    /// <summary>"4x100 meters": so many times a distance, which nothing converts.</summary>
    private int AddRelay(in MeasureReading reading)
    {
        Add(Whole(reading, reading.Low.First, QuantityKind.Measure) with { Special = SpecialMeasure.Race, Traits = QuantityTraits.Rate });
        return reading.End;
    }

    private readonly bool IsTemperature(int form) =>
        form >= 0 && _tree.Lexicon.Units.UnitOf(_tree.Lexicon.Units.Forms[form]).IsTemperature;

    private readonly Quantity Whole(in MeasureReading reading, int numberFirst, QuantityKind kind)
    {
        var quantity = Whole(reading.Low, reading.High, numberFirst, reading.End, kind, reading.Traits, reading.Form);
        return quantity with { Special = QuantityClassifier.SpecialOf(_tree, reading, _cues), UnitFirst = reading.UnitFirst };
    }

    /// <summary>The quantity with its approximator and its noun, and without a unit's own traits.</summary>
    private readonly Quantity Whole(in NumberReading low, in NumberReading high, int numberFirst, int end, QuantityKind kind, QuantityTraits traits, int form)
    {
        var approximator = ApproximatorReader.Read(_tree, _cues, numberFirst, low.First, end, out var openness);
        var first = approximator.Kind == ApproximatorKind.None ? numberFirst : approximator.First;
        var number = NounNumber.None;
        var noun = kind == QuantityKind.Count ? NounReader.Find(_tree, _cues, end, out number) : -1;
        traits |= openness | (noun >= 0 && _tree.Tokens[end].Kind == TokenKind.Hyphen ? QuantityTraits.Hyphenated : QuantityTraits.None);
        var year = kind == QuantityKind.Year && high.Value < low.Value ? high.Value + (low.Value - (low.Value % 100)) : high.Value;
        var span = _tree.SpanOf(numberFirst, high.End);
        return new Quantity(first == numberFirst && end == high.End ? span : _tree.SpanOf(first, end), span, first, end, low.Value, year, form)
        {
            Kind = kind,
            Approximator = approximator.Kind,
            Traits = traits,
            Step = Math.Max(low.Step, high.Step),
            Digits = Math.Max(low.Digits, high.Digits),
            NumberFirst = numberFirst,
            UnitFirst = -1,
            Noun = noun,
            NounNumber = number,
            Converts = -1,
            ConvertedBy = -1,
        };
    }

    private readonly void Add(in Quantity quantity)
    {
        var index = _found.Add(quantity);
        ConversionLinker.Link(_tree, _found, index);
    }
}
