using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Figures;

/// <summary>Reads the figures of a story one by one.</summary>
/// <param name="isExcepted">Whether the words around a figure say that it is of another time; null where nobody asks.</param>
internal sealed class FigureScan(StoryContext story, Func<StoryContext, TextSpan, bool>? isExcepted)
{
    /// <summary>A share, a sum, a round count with so many digits is meant exactly.</summary>
    private const int ExactDigits = 2;
    private const int ExactDigitsOfMoney = 3;
    private const int ExactDigitsOfCount = 4;

    private readonly int _lead = LeadOf(story);
    private StoryDays? _days;

    public List<Figure> Found { get; } = [];

    public void Add(in Quantity quantity, in FigureThing thing)
    {
        if (story.Model.SentenceAt(quantity.Span.Start) is not (>= 0 and var index))
        {
            return;
        }

        var sentence = story.Tree.Sentences[index].Span;
        var isOfOtherTime = thing.Kind != FigureKind.Age && IsExcepted(quantity.Span.Start, thing.End, sentence);
        if ((!isOfOtherTime || quantity.Digits >= FigureSlip.CertainDigits) && Read(quantity, thing, sentence) is { } figure)
        {
            Found.Add(isOfOtherTime ? figure with { IsOfOtherTime = true } : figure);
        }
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

    /// <summary>Whether the sentence says so; "a year" right behind a figure is a part of it.</summary>
    private bool IsExcepted(int start, int end, TextSpan sentence) =>
        isExcepted is not null && isExcepted(story, sentence)
        && (isExcepted(story, TextSpan.FromBounds(sentence.Start, start)) || isExcepted(story, TextSpan.FromBounds(Math.Min(end, sentence.End), sentence.End)));

    private Figure? Read(in Quantity quantity, in FigureThing thing, TextSpan sentence)
    {
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
        var (high, low) = isScore ? (Math.Max(quantity.Low, quantity.High), Math.Min(quantity.Low, quantity.High)) : default;
        var value = isScore ? (high * 1000) + low : ((quantity.Low + quantity.High) / 2 * factor) + (unit?.Offset ?? 0);
        var (digits, digitCount) = FigureSlip.DigitsOf(quantity, quantity.Form < 0 ? -1 : story.Tree.Lexicon.Units.Forms[quantity.Form].Unit);
        var slack = isScore ? 0 : ((quantity.High - quantity.Low) + (quantity.Kind is QuantityKind.Count or QuantityKind.Age ? 0 : quantity.Step)) / 2 * factor;
        return new Figure(
            quantity.Span, thing.Number, value, slack, words, context.NamesOf(sentence), context.DaysOf(quantity, sentence))
        {
            Kind = thing.Kind,
            StoryDays = _days ??= StoryDays.Of(story),
            IsInLead = quantity.Span.Start < _lead,
            Digits = isScore ? 0 : digits,
            DigitCount = digitCount,
            Owner = owner,
            Sides = (high, low),
            IsUpdate = thing.Kind is FigureKind.Count or FigureKind.Toll && context.IsUpdate(quantity),
            Beside = beside,
            Victims = thing.Victims,
            Approximator = quantity.Approximator,
            System = FigureThings.SystemOf(story, quantity),
            IsExact = IsExact(quantity, unit is { IsTemperature: true }),
            IsMoney = quantity.Kind == QuantityKind.Money,
            IsOpen = quantity.Has(QuantityTraits.Open),
        };
    }

    private static bool IsExact(in Quantity quantity, bool isDegrees) =>
        quantity.Approximator == ApproximatorKind.None && (!quantity.IsRange || quantity.Kind == QuantityKind.Score) && !quantity.Has(QuantityTraits.Open)
        && quantity.Kind switch
        {
            QuantityKind.Count => quantity.Low % 10 != 0 || quantity.Digits >= ExactDigitsOfCount,
            QuantityKind.Age or QuantityKind.Score or QuantityKind.Time => true,
            QuantityKind.Percent => quantity.Digits >= ExactDigits,
            QuantityKind.Money => quantity.Digits >= ExactDigitsOfMoney,
            QuantityKind.Measure => isDegrees,
            _ => false,
        };
}
