using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model.Claims;
using CopyLint.Model.Quantities;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Figures;

/// <summary>The figures of a story that another story of its event may give too.</summary>
public static class StoryFigures
{
    private const int Tolls = 1 << 20;
    private const int Percents = Tolls + 16;
    private const int Dimensions = Tolls + 64;

    private const QuantityTraits Unlike = QuantityTraits.Hyphenated | QuantityTraits.Side | QuantityTraits.Rate | QuantityTraits.Article | QuantityTraits.Compound;

    /// <param name="isExcepted">Whether the words around a figure say that it is of another time.</param>
    public static Figure[]? Collect(StoryContext story, Func<StoryContext, TextSpan, bool> isExcepted) => Collect(story, isExcepted, isWanted: null);

    /// <summary>Only those in a unit of one system, without an equivalent in the other one beside it.</summary>
    public static Figure[]? CollectOfSystems(StoryContext story) => Collect(story, isExcepted: null, static (story, index) => SystemOf(story, story.Model.Quantities[index]) != UnitSystem.Neutral);

    private static Figure[]? Collect(StoryContext story, Func<StoryContext, TextSpan, bool>? isExcepted, Func<StoryContext, int, bool>? isWanted)
    {
        var figures = new List<Figure>();
        var quantities = story.Model.Quantities;
        for (var i = 0; i < quantities.Length; i++)
        {
            var thing = isWanted?.Invoke(story, i) != false ? ThingOf(story, i) : 0;
            if (thing != 0 && SentenceAround(story, quantities[i].Span) is { } sentence && isExcepted?.Invoke(story, sentence) is not true)
            {
                figures.Add(Read(story, quantities[i], thing, sentence));
            }
        }

        return figures.Count == 0 ? null : [.. figures];
    }

    private static TextSpan? SentenceAround(StoryContext story, TextSpan span) =>
        story.Model.SentenceAt(span.Start) is >= 0 and var sentence ? story.Tree.Sentences[sentence].Span : null;

    /// <summary>What the quantity is of, or 0 where that cannot be told.</summary>
    private static int ThingOf(StoryContext story, int index)
    {
        ref readonly var quantity = ref story.Model.Quantities[index];
        if ((quantity.Traits & Unlike) != 0 || quantity.Converts >= 0 || quantity.Special != SpecialMeasure.None || quantity.Low <= 0)
        {
            return 0;
        }

        if (TollOf(story, index) is { } toll)
        {
            return Tolls + (int)toll;
        }

        return quantity.Kind switch
        {
            QuantityKind.Count when quantity.Noun >= 0 => WordNumber.Of(story.Tree, quantity.Noun),
            QuantityKind.Percent => Percents,
            QuantityKind.Money => CurrencyOf(story, quantity),
            QuantityKind.Measure when quantity.Form >= 0 => DimensionOf(story.Tree.Lexicon.Units, quantity.Form),
            _ => 0,
        };
    }

    private static ClaimKind? TollOf(StoryContext story, int quantity)
    {
        foreach (ref readonly var claim in story.Model.Claims)
        {
            if (claim.Quantity == quantity)
            {
                return claim.Kind;
            }
        }

        return null;
    }

    private static int CurrencyOf(StoryContext story, in Quantity quantity)
    {
        for (var i = quantity.First; i < quantity.End; i++)
        {
            if (story.Tree.Tokens[i].Kind == Syntax.TokenKind.Currency)
            {
                return WordNumber.Of(story.Tree, i);
            }
        }

        return 0;
    }

    /// <summary>Degrees are no ratio: 20 and 22 degrees are told apart by other means.</summary>
    private static int DimensionOf(UnitTable units, int form)
    {
        var unit = units.Forms[form].Unit;
        return units.Units[unit].Dimension == "temperature" ? 0 : Dimensions + units.Units.Length + FirstOf(units, units.Units[unit].Dimension);
    }

    private static int FirstOf(UnitTable units, string dimension)
    {
        var unit = 0;
        while (units.Units[unit].Dimension != dimension)
        {
            unit++;
        }

        return unit;
    }

    private static Unit? UnitOf(StoryContext story, in Quantity quantity) =>
        quantity.Form >= 0 ? story.Tree.Lexicon.Units.UnitOf(story.Tree.Lexicon.Units.Forms[quantity.Form]) : null;

    private static UnitSystem SystemOf(StoryContext story, in Quantity quantity) =>
        quantity.ConvertedBy < 0 && UnitOf(story, quantity) is { } unit ? unit.System : UnitSystem.Neutral;

    private static Figure Read(StoryContext story, in Quantity quantity, int thing, TextSpan sentence)
    {
        var context = new FigureContext(story);
        var unit = UnitOf(story, quantity);
        var factor = unit?.Factor ?? 1;
        return new Figure(
            quantity.Span, thing, (quantity.Low + quantity.High) / 2 * factor,
            ((quantity.High - quantity.Low) + (unit is null ? 0 : quantity.Step)) / 2 * factor, context.WordsAround(quantity), context.NamesOf(sentence), context.DaysOf(sentence))
        {
            Approximator = quantity.Approximator,
            System = SystemOf(story, quantity),
            IsExact = unit is null && quantity.Kind == QuantityKind.Count && quantity.Approximator == ApproximatorKind.None
                && !quantity.IsRange && !quantity.Has(QuantityTraits.Open) && (quantity.Low % 10 != 0),
            IsMoney = quantity.Kind == QuantityKind.Money,
            IsOpen = quantity.Has(QuantityTraits.Open),
        };
    }
}
