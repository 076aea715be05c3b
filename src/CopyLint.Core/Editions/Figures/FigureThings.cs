using CopyLint.Analysis;
using CopyLint.Model.Claims;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Editions.Figures;

/// <summary>Tells what the quantities of a story are of.</summary>
internal readonly ref struct FigureThings(StoryContext story)
{
    private const int Tolls = 1 << 20;
    private const int Percents = Tolls + 16;
    private const int Ages = Tolls + 32;
    private const int Scores = Tolls + 48;
    private const int BareCounts = Tolls + 56;
    private const int Moments = Tolls + 57;
    private const int Dimensions = Tolls + 64;

    /// <summary>A number that counts nothing the copy names can be known again if it has so many digits.</summary>
    private const int BareDigits = 4;

    private const int OldestAge = 120;
    private const int LeastOfVerb = 10;

    private const QuantityTraits Unlike = QuantityTraits.Side | QuantityTraits.Article | QuantityTraits.Compound;

    private readonly StoryTree _tree = story.Tree;
    private readonly FigureTables _tables = story.Figures;

    public FigureThing ThingOf(int index)
    {
        ref readonly var quantity = ref story.Model.Quantities[index];
        if ((quantity.Traits & Unlike) != 0 || quantity.Converts >= 0 || quantity.Special != SpecialMeasure.None || quantity.Low <= 0
            || IsPart(quantity) || IsOfName(quantity))
        {
            return default;
        }

        if (_tables.Tolls.TryGetValue(index, out var claim))
        {
            ref readonly var toll = ref story.Model.Claims[claim];
            return new FigureThing(Tolls + (int)toll.Kind, FigureKind.Toll, VictimsOf(toll), quantity.Span.End);
        }

        if (quantity.Kind == QuantityKind.Age || IsBareAge(quantity))
        {
            return new FigureThing(Ages, FigureKind.Age, 0, quantity.Span.End);
        }

        var kind = quantity.Kind switch { QuantityKind.Count => FigureKind.Count, QuantityKind.Score => FigureKind.Score, _ => FigureKind.Amount };
        var number = quantity.Kind switch
        {
            QuantityKind.Count when quantity.NounNumber == NounNumber.None && CrowdOf(quantity) is >= 0 and var crowd => _tables.StemOf(_tree, crowd),
            QuantityKind.Score => Scores,
            QuantityKind.Count when quantity.Noun >= 0 => _tables.StemOf(_tree, quantity.Noun),
            QuantityKind.Count when quantity.Digits >= BareDigits => BareCounts,
            QuantityKind.Count when IsOfVerb(quantity) => ~_tables.StemOf(_tree, quantity.First - 1),
            QuantityKind.Percent => Percents,
            QuantityKind.Money => CurrencyOf(quantity),
            QuantityKind.Measure when quantity.Form >= 0 => DimensionOf(quantity.Form),
            _ => 0,
        };
        return number == 0 ? default : WithRate(quantity, new FigureThing(number, kind, 0, quantity.Span.End));
    }

    public static FigureThing Moment(FigureKind kind, in Quantity moment) => new(Moments + (int)kind, kind, 0, moment.Span.End);

    public static Unit? UnitOf(StoryContext story, in Quantity quantity) =>
        quantity.Form >= 0 ? story.Tree.Lexicon.Units.UnitOf(story.Tree.Lexicon.Units.Forms[quantity.Form]) : null;

    /// <summary>Neutral where the equivalent in the other system stands beside it.</summary>
    public static UnitSystem SystemOf(StoryContext story, in Quantity quantity) =>
        quantity.ConvertedBy < 0 && UnitOf(story, quantity) is { } unit ? unit.System : UnitSystem.Neutral;

    /// <summary>"licensed to carry 120": it counts what the verb before it says.</summary>
    private bool IsOfVerb(in Quantity quantity)
    {
        var before = quantity.First - 1;
        return quantity.Low >= LeastOfVerb && before >= 0 && _tree.Tokens[before].IsWord && !_tree.Tokens[before].IsCapitalized
            && !_tree.Is(before, WordList.FunctionWord) && !_tree.Is(before, WordList.Auxiliary) && !_tree.Is(before, WordList.ReportingVerb) && !_tree.Is(before, WordList.DegreeChange);
    }

    /// <summary>"died at 88", "she was 88".</summary>
    private bool IsBareAge(in Quantity quantity) =>
        quantity.Kind == QuantityKind.Count && quantity.Noun < 0 && quantity.Low is > 1 and <= OldestAge && quantity.First > 0
        && (_tree.Is(quantity.First - 1, WordList.BeForm) || _tree.IsWord(quantity.First - 1, "at"));

    /// <summary>Whether it counts some of those that another figure counts: "including 3", "another 12", "20 others".</summary>
    private bool IsPart(in Quantity quantity) =>
        quantity.Kind == QuantityKind.Count
        && ((quantity.First > 0 && (_tree.IsWord(quantity.First - 1, "including") || _tree.IsWord(quantity.First - 1, "another") || _tree.IsWord(quantity.First - 1, "other")))
        || _tree.IsWord(quantity.End, "others") || _tree.IsWord(quantity.End, "other") || _tree.IsWord(quantity.End, "of"));

    /// <summary>"the Expedition 26 crew", "UPDATE 2": the number belongs to the name before it.</summary>
    private bool IsOfName(in Quantity quantity) =>
        quantity.Kind == QuantityKind.Count && quantity.First > 0 && !_tree.Tokens[quantity.First].Has(TokenFlags.SentenceStart)
        && _tree.Tokens[quantity.First - 1].IsCapitalized && !_tree.Tokens[quantity.First - 1].Has(TokenFlags.SentenceStart)
        && !_tree.Is(quantity.First - 1, WordList.Weekday) && !_tree.Is(quantity.First - 1, WordList.Month);

    /// <summary>Notes the first claim with each quantity.</summary>
    public static void NoteTolls(StoryContext story)
    {
        var claims = story.Model.Claims;
        for (var i = 0; i < claims.Length; i++)
        {
            if (!claims[i].IsNegated)
            {
                story.Figures.Tolls.TryAdd(claims[i].Quantity, i);
            }
        }
    }

    private int VictimsOf(in Claim toll)
    {
        if (toll.Victims.IsEmpty)
        {
            return 0;
        }

        var noun = _tree.TokenAt(toll.Victims.End) - 1;
        return _tree.IsWord(noun, "people") || _tree.IsWord(noun, "persons") || _tree.IsWord(noun, "dead") || _tree.IsWord(noun, "victims")
            ? 0
            : _tables.StemOf(_tree, noun);
    }

    /// <summary>The noun of "a crowd of 21,340", or -1.</summary>
    private int CrowdOf(in Quantity quantity) =>
        quantity.First > 1 && _tree.IsWord(quantity.First - 1, "of") && _tree.Tokens[quantity.First - 2].IsWord && !_tree.Is(quantity.First - 2, WordList.FunctionWord)
            ? quantity.First - 2
            : -1;

    /// <summary>What is paid or done in a day is another thing than the same in a year, or once.</summary>
    private FigureThing WithRate(in Quantity quantity, in FigureThing thing)
    {
        var at = quantity.End;
        var isRate = _tree.IsWord(at, "per") || ((_tree.IsWord(at, "a") || _tree.IsWord(at, "an") || _tree.IsWord(at, "each")) && _tree.Is(at + 1, WordList.Unit));
        return isRate
            ? thing with { Number = (int)EventKeys.Mix((uint)thing.Number ^ (ulong)(uint)_tables.StemOf(_tree, at + 1) << 32), End = _tree.Tokens[at + 1].End }
            : quantity.Has(QuantityTraits.Rate) ? default : thing;
    }

    private int CurrencyOf(in Quantity quantity)
    {
        for (var i = quantity.First; i < quantity.End; i++)
        {
            if (_tree.Tokens[i].Kind == TokenKind.Currency)
            {
                return WordNumber.OfText(NameOf(_tree.Text[_tree.Tokens[i].Start]));
            }
        }

        return quantity.Form >= 0 ? WordNumber.OfText(LastWord(story.Tree.Lexicon.Units.UnitOf(story.Tree.Lexicon.Units.Forms[quantity.Form]).Name)) : 0;
    }

    private static string NameOf(char sign) => sign switch { '$' => "dollar", '€' => "euro", '£' => "pound", '¥' => "yen", _ => sign.ToString() };

    private static ReadOnlySpan<char> LastWord(string name) => name.AsSpan(name.LastIndexOf('-') + 1);

    private int DimensionOf(int form)
    {
        var units = _tree.Lexicon.Units;
        var dimension = units.Units[units.Forms[form].Unit].Dimension;
        var unit = 0;
        while (units.Units[unit].Dimension != dimension)
        {
            unit++;
        }

        return Dimensions + units.Units.Length + unit;
    }
}
