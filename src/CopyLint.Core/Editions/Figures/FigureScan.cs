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
    private readonly bool _hasDays = HasDays(story);
    private readonly List<int> _numbers = [];
    private StoryDays? _days;

    /// <summary>The sentence that was read last, or -1: often several figures of one sentence follow one another.</summary>
    private int _index = -1;
    private TextSpan _sentence;
    private bool _isExcepted;
    private ImmutableArray<int> _names;

    public List<Figure> Found { get; } = [];

    public void Add(in Quantity quantity, in FigureThing thing)
    {
        if (story.Model.SentenceAt(quantity.Span.Start) is not (>= 0 and var index))
        {
            return;
        }

        ReadSentence(index);
        var isOfOtherTime = thing.Kind != FigureKind.Age && IsExcepted(quantity.Span.Start, thing.End);
        if ((!isOfOtherTime || quantity.Digits >= FigureSlip.CertainDigits) && Read(quantity, thing, isOfOtherTime) is { } figure)
        {
            Found.Add(figure);
        }
    }

    private void ReadSentence(int index)
    {
        if (index != _index)
        {
            _index = index;
            _sentence = story.Tree.Sentences[index].Span;
            _isExcepted = isExcepted is not null && isExcepted(story, _sentence);
            _names = default;
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

    private static bool HasDays(StoryContext story)
    {
        if (!story.Model.Dates.IsEmpty)
        {
            return true;
        }

        foreach (ref readonly var quantity in story.Model.Quantities)
        {
            if (quantity.Kind == QuantityKind.Year)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence says so; "a year" right behind a figure is a part of it.</summary>
    private bool IsExcepted(int start, int end) =>
        _isExcepted
        && (isExcepted!(story, TextSpan.FromBounds(_sentence.Start, start)) || isExcepted(story, TextSpan.FromBounds(Math.Min(end, _sentence.End), _sentence.End)));

    private Figure? Read(in Quantity quantity, in FigureThing thing, bool isOfOtherTime)
    {
        var context = new FigureContext(story, _numbers);
        var unit = FigureThings.UnitOf(story, quantity);
        var factor = thing.Kind == FigureKind.Age ? 1 : unit?.Factor ?? 1;
        ImmutableArray<int> beside = [];
        var owner = thing.Kind == FigureKind.Age ? FigureOwner.Of(story, quantity, _sentence) : default;
        var words = thing.Kind == FigureKind.Age ? FigureOwner.NamesOf(story, owner) : context.WordsAround(quantity, out beside);
        if ((thing.Kind == FigureKind.Age && words.IsEmpty) || unit is { IsInverse: true })
        {
            return null;
        }

        _names = _names.IsDefault ? context.NamesOf(_sentence) : _names;
        var isScore = quantity.Kind == QuantityKind.Score;
        var (high, low) = isScore ? (Math.Max(quantity.Low, quantity.High), Math.Min(quantity.Low, quantity.High)) : default;
        var value = isScore ? (high * 1000) + low : ((quantity.Low + quantity.High) / 2 * factor) + (unit?.Offset ?? 0);
        var (digits, digitCount) = FigureSlip.DigitsOf(quantity, quantity.Form < 0 ? -1 : story.Tree.Lexicon.Units.Forms[quantity.Form].Unit);
        var slack = isScore ? 0 : ((quantity.High - quantity.Low) + (quantity.Kind is QuantityKind.Count or QuantityKind.Age ? 0 : quantity.Step)) / 2 * factor;
        return new Figure(
            quantity.Span, thing.Number, value, slack, words, _names, _hasDays ? context.DaysOf(quantity, _sentence) : [])
        {
            IsOfOtherTime = isOfOtherTime,
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
