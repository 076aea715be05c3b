using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Figures;

/// <summary>The figures of a story that another story of its event may give too.</summary>
public static class StoryFigures
{
    /// <summary>A share, a sum, a round count with so many digits is meant exactly.</summary>
    private const int ExactDigits = 2;
    private const int ExactDigitsOfMoney = 3;
    private const int ExactDigitsOfCount = 4;

    /// <param name="isExcepted">Whether the words around a figure say that it is of another time.</param>
    public static Figure[]? Collect(StoryContext story, Func<StoryContext, TextSpan, bool> isExcepted) => Collect(story, isExcepted, isWanted: null);

    /// <summary>Only those in a unit of one system, without an equivalent in the other one beside it.</summary>
    public static Figure[]? CollectOfSystems(StoryContext story) => Collect(story, isExcepted: null, static (story, index) => SystemOf(story, story.Model.Quantities[index]) != UnitSystem.Neutral);

    private static Figure[]? Collect(StoryContext story, Func<StoryContext, TextSpan, bool>? isExcepted, Func<StoryContext, int, bool>? isWanted)
    {
        var figures = new List<Figure>();
        StoryDays? days = null;
        var lead = LeadOf(story);
        var things = new FigureThings(story);
        var quantities = story.Model.Quantities;
        for (var i = 0; i < quantities.Length; i++)
        {
            if (isWanted?.Invoke(story, i) != false && things.ThingOf(i) is { IsKnown: true } thing
                && SentenceAround(story, quantities[i].Span) is { } sentence
                && Read(story, i, thing, sentence, days ??= StoryDays.Of(story), quantities[i].Span.Start < lead) is { } figure)
            {
                figures.Add(IsExcepted(story, isExcepted, quantities[i].Span.Start, thing.End, sentence) ? figure with { IsOfOtherTime = true } : figure);
            }
        }

        return figures.Count == 0 ? null : [.. figures];
    }

    /// <summary>Where the first sentence of the body ends.</summary>
    private static int LeadOf(StoryContext story)
    {
        foreach (ref readonly var block in story.Tree.Blocks)
        {
            if (block.Role == BlockRole.Body && block.FirstSentence < block.EndSentence)
            {
                return story.Tree.Sentences[block.FirstSentence].Span.End;
            }
        }

        return 0;
    }

    private static TextSpan? SentenceAround(StoryContext story, TextSpan span) =>
        story.Model.SentenceAt(span.Start) is >= 0 and var sentence ? story.Tree.Sentences[sentence].Span : null;

    /// <summary>Whether the sentence says so; "a year" right behind a figure is a part of it.</summary>
    private static bool IsExcepted(StoryContext story, Func<StoryContext, TextSpan, bool>? isExcepted, int start, int end, TextSpan sentence) =>
        isExcepted is not null && isExcepted(story, sentence)
        && (isExcepted(story, TextSpan.FromBounds(sentence.Start, start)) || isExcepted(story, TextSpan.FromBounds(Math.Min(end, sentence.End), sentence.End)));

    private static UnitSystem SystemOf(StoryContext story, in Quantity quantity) =>
        quantity.ConvertedBy < 0 && FigureThings.UnitOf(story, quantity) is { } unit ? unit.System : UnitSystem.Neutral;

    private static Figure? Read(StoryContext story, int index, in FigureThing thing, TextSpan sentence, StoryDays days, bool isInLead)
    {
        ref readonly var quantity = ref story.Model.Quantities[index];
        var context = new FigureContext(story);
        var unit = FigureThings.UnitOf(story, quantity);
        var factor = thing.Kind == FigureKind.Age ? 1 : unit?.Factor ?? 1;
        ImmutableArray<int> beside = [];
        var owner = thing.Kind == FigureKind.Age ? FigureOwner.Of(story, quantity, sentence) : default;
        var words = thing.Kind == FigureKind.Age ? FigureOwner.NamesOf(story, owner) : context.WordsAround(quantity, out beside);
        if ((thing.Kind == FigureKind.Age && words.IsEmpty) || unit is { IsInverse: true })
        {
            return null;
        }

        var isScore = quantity.Kind == QuantityKind.Score;
        var value = isScore ? ScoreOf(quantity) : ((quantity.Low + quantity.High) / 2 * factor) + (unit?.Offset ?? 0);
        var (digits, digitCount) = FigureSlip.DigitsOf(quantity, quantity.Form < 0 ? -1 : story.Tree.Lexicon.Units.Forms[quantity.Form].Unit);
        var slack = isScore ? 0 : ((quantity.High - quantity.Low) + (quantity.Kind is QuantityKind.Count or QuantityKind.Age ? 0 : quantity.Step)) / 2 * factor;
        return new Figure(
            quantity.Span, thing.Number, value, slack, words, context.NamesOf(sentence), context.DaysOf(quantity, sentence))
        {
            Kind = thing.Kind,
            StoryDays = days,
            IsInLead = isInLead,
            Digits = isScore ? 0 : digits,
            DigitCount = digitCount,
            Owner = owner,
            IsUpdate = context.IsUpdate(quantity),
            Beside = beside,
            Victims = thing.Victims,
            Approximator = quantity.Approximator,
            System = SystemOf(story, quantity),
            IsExact = IsExact(quantity, unit is { IsTemperature: true }),
            IsMoney = quantity.Kind == QuantityKind.Money,
            IsOpen = quantity.Has(QuantityTraits.Open),
        };
    }

    /// <summary>One number for a score, whichever side is named first.</summary>
    private static double ScoreOf(in Quantity score) => (Math.Max(score.Low, score.High) * 1000) + Math.Min(score.Low, score.High);

    private static bool IsExact(in Quantity quantity, bool isDegrees) =>
        quantity.Approximator == ApproximatorKind.None && (!quantity.IsRange || quantity.Kind == QuantityKind.Score) && !quantity.Has(QuantityTraits.Open)
        && quantity.Kind switch
        {
            QuantityKind.Count => quantity.Low % 10 != 0 || quantity.Digits >= ExactDigitsOfCount,
            QuantityKind.Age or QuantityKind.Score => true,
            QuantityKind.Percent => quantity.Digits >= ExactDigits,
            QuantityKind.Money => quantity.Digits >= ExactDigitsOfMoney,
            QuantityKind.Measure => isDegrees,
            _ => false,
        };
}
