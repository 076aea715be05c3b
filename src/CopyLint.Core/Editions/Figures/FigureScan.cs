using CopyLint.Analysis;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Figures;

/// <summary>Reads the figures of a story one by one into the story's <see cref="FigureTables"/>.</summary>
internal sealed class FigureScan
{
    /// <summary>A share, a sum, a round count with so many digits is meant exactly.</summary>
    private const int ExactDigits = 2;
    private const int ExactDigitsOfMoney = 3;
    private const int ExactDigitsOfCount = 4;

    private readonly StoryContext _story;
    private readonly Func<StoryContext, int, int, bool>? _isExcepted;
    private readonly int _lead;

    /// <summary>The sentence that was read last, or -1: often several figures of one sentence follow one another.</summary>
    private int _index = -1;
    private Sentence _sentence;
    private bool? _isSentenceExcepted;

    /// <summary>Whether other sentences, too, were looked at for its figures: whose age one is, and what follows one at the end.</summary>
    private bool _isReadElsewhere;
    private NumberRange? _names;
    private FigureDays _days;

    /// <param name="isExcepted">Whether the words from one token up to another say that a figure among them is of another time; null where nobody asks.</param>
    public FigureScan(StoryContext story, Func<StoryContext, int, int, bool>? isExcepted)
    {
        _story = story;
        _isExcepted = isExcepted;
        _lead = LeadOf(story);
        _days = new FigureDays(story);
        story.Figures.Clear(story.Tree);
        FigureThings.NoteTolls(story);
    }

    /// <summary>Adds the quantities that begin in one sentence, from one on, and says which is the next.</summary>
    public int AddSentence(int first, FigureMemo memo)
    {
        var quantities = _story.Model.Quantities;
        var index = _story.Model.SentenceAt(quantities[first].Span.Start);
        var end = first + 1;
        while (end < quantities.Length && _story.Model.SentenceAt(quantities[end].Span.Start) == index)
        {
            end++;
        }

        if (index >= 0)
        {
            AddSentence(index, first, end, memo);
        }

        return end;
    }

    private void AddSentence(int index, int first, int end, FigureMemo memo)
    {
        var tables = _story.Figures;
        ReadSentence(index);
        var mark = SentenceMark.Of(_story, _sentence, first, end, _days);
        if (mark != 0 && memo.Find(mark, out var known) is { } story)
        {
            tables.Add(story, known, _sentence.Span.Start, _lead);
            return;
        }

        var (figures, numbers) = (tables.Figures.Count, tables.Numbers.Count);
        _isReadElsewhere = false;
        _names = null;
        for (var i = first; i < end; i++)
        {
            Add(i);
        }

        if (mark != 0 && !_isReadElsewhere)
        {
            tables.Sentences.Add(new SentenceFigures(mark, _sentence.Span.Start, figures, tables.Figures.Count - figures, tables.From(numbers)));
        }
    }

    /// <summary>Adds the quantity, if one can tell what it is of.</summary>
    public void Add(int quantity)
    {
        if (new FigureThings(_story).ThingOf(quantity) is { IsKnown: true } thing)
        {
            Add(_story.Model.Quantities[quantity], thing);
        }
    }

    /// <summary>Adds clock times and days.</summary>
    public void AddMoments()
    {
        foreach (ref readonly var quantity in _story.Model.Quantities)
        {
            if (quantity.Kind == QuantityKind.Time && FigureMoments.OfClock(_story.Tree, quantity) is { } clock)
            {
                Add(clock, FigureThings.Moment(FigureKind.Clock, clock));
            }
        }

        foreach (ref readonly var date in _story.Model.Dates)
        {
            if (FigureMoments.OfDay(date) is { } day && !FigureContext.IsOfSaying(_story.Tree, date.First))
            {
                Add(day, FigureThings.Moment(FigureKind.Day, day));
            }
        }
    }

    private void Add(in Quantity quantity, in FigureThing thing)
    {
        if (_story.Model.SentenceAt(quantity.Span.Start) is not (>= 0 and var index))
        {
            return;
        }

        ReadSentence(index);
        _isReadElsewhere |= thing.Kind == FigureKind.Age;
        var isOfOtherTime = thing.Kind != FigureKind.Age && IsExcepted(quantity.Span.Start, thing.End);
        if ((!isOfOtherTime || quantity.Digits >= FigureSlip.CertainDigits) && Read(quantity, thing, isOfOtherTime) is { } figure)
        {
            _story.Figures.Figures.Add(figure);
        }
    }

    private void ReadSentence(int index)
    {
        if (index != _index)
        {
            _index = index;
            _sentence = _story.Tree.Sentences[index];
            _isSentenceExcepted = null;
            _names = null;
            _days.Read(_sentence);
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
    private bool IsExcepted(int start, int end) =>
        _isExcepted is not null && (_isSentenceExcepted ??= _isExcepted(_story, _sentence.FirstToken, _sentence.EndToken)) && (IsExceptedBetween(_sentence.Span.Start, start) || IsExceptedBetween(Math.Min(end, _sentence.Span.End), _sentence.Span.End));

    private bool IsExceptedBetween(int start, int end)
    {
        var first = _story.Tree.TokenAt(start);
        _isReadElsewhere |= first >= _sentence.EndToken;
        return _isExcepted!(_story, first, Math.Max(first + 1, _story.Tree.TokenAt(end)));
    }

    private Figure? Read(in Quantity quantity, in FigureThing thing, bool isOfOtherTime)
    {
        var context = new FigureContext(_story);
        var unit = FigureThings.UnitOf(_story, quantity);
        var factor = thing.Kind == FigureKind.Age ? 1 : unit?.Factor ?? 1;
        var beside = default(NumberRange);
        var owner = thing.Kind == FigureKind.Age ? FigureOwner.Of(_story, quantity, _sentence.Span) : default;
        var words = thing.Kind == FigureKind.Age ? FigureOwner.AddNames(_story.Tree, _story.Figures, owner) : context.WordsAround(quantity, out beside);
        if ((thing.Kind == FigureKind.Age && words.Count == 0) || unit is { IsInverse: true })
        {
            return null;
        }

        var isScore = quantity.Kind == QuantityKind.Score;
        var (high, low) = isScore ? (Math.Max(quantity.Low, quantity.High), Math.Min(quantity.Low, quantity.High)) : default;
        var value = isScore ? (high * 1000) + low : ((quantity.Low + quantity.High) / 2 * factor) + (unit?.Offset ?? 0);
        var (digits, digitCount) = FigureSlip.DigitsOf(quantity, quantity.Form < 0 ? -1 : _story.Tree.Lexicon.Units.Forms[quantity.Form].Unit);
        var slack = isScore ? 0 : ((quantity.High - quantity.Low) + (quantity.Kind is QuantityKind.Count or QuantityKind.Age ? 0 : quantity.Step)) / 2 * factor;
        return new Figure(quantity.Span, thing.Number, value, slack)
        {
            Context = words,
            Names = _names ??= context.AddNames(_sentence),
            Days = _days.Add(quantity),
            Beside = beside,
            IsOfOtherTime = isOfOtherTime,
            Kind = thing.Kind,
            IsInLead = quantity.Span.Start < _lead,
            Digits = isScore ? 0 : digits,
            DigitCount = digitCount,
            Owner = owner,
            Sides = (high, low),
            IsUpdate = thing.Kind is FigureKind.Count or FigureKind.Toll && context.IsUpdate(quantity),
            Victims = thing.Victims,
            Approximator = quantity.Approximator,
            System = FigureThings.SystemOf(_story, quantity),
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
