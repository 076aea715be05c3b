using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Model.Schema;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Figures;

/// <summary>The days, months and years that figures of a story are of, sentence by sentence.</summary>
internal struct FigureDays(StoryContext story)
{
    private readonly bool _hasYears = HasYears(story);

    /// <summary>Where the dates of the sentence stand among those of the story.</summary>
    private ModelValue _dates;

    /// <summary>Where the quantities of the sentence stand among those of the story, if it has a year.</summary>
    private ModelValue _quantities;

    /// <summary>The same for the sentence that opens the paragraph; none where that is the sentence itself.</summary>
    private ModelValue _openings;

    private TextSpan _sentence;
    private TextSpan _opening;

    /// <summary>Goes on to a sentence.</summary>
    public void Read(in Sentence sentence)
    {
        _sentence = sentence.Span;
        _opening = story.Tree.Sentences[story.Tree.Blocks[sentence.Block].FirstSentence].Span;
        _dates = story.Model.Within(ElementKind.Date, _sentence);
        _quantities = _hasYears ? story.Model.Within(ElementKind.Quantity, _sentence) : default;
        _openings = _hasYears && _opening != _sentence ? story.Model.Within(ElementKind.Quantity, _opening) : default;
    }

    /// <summary>Adds days, months and years of the sentence, and years of the one that opens its paragraph; weekdays from -1 down. What it has been "since 1994" is no time of the figure.</summary>
    public readonly NumberRange Add(in Quantity figure)
    {
        var numbers = story.Figures.Numbers;
        var first = numbers.Count;
        foreach (ref readonly var date in story.Model.Dates[_dates.A.._dates.B])
        {
            if (_sentence.Contains(date.Span) && !date.Span.OverlapsWith(figure.Span) && !FigureContext.IsOfSaying(story.Tree, date.First))
            {
                numbers.Add(date.Day > 0 ? (date.Month * 32) + date.Day : date.Month > 0 ? date.Month : -1 - date.Weekday);
            }
        }

        AddYears(figure, _quantities, _sentence);
        AddYears(figure, _openings, _opening);
        return story.Figures.From(first);
    }

    /// <summary>Adds what the days of the sentence's figures are read from.</summary>
    public readonly void AddTo(ref SentenceMark mark)
    {
        foreach (ref readonly var date in story.Model.Dates[_dates.A.._dates.B])
        {
            mark.Add(date.Span);
            mark.Add(story.Tree.Tokens[date.First].Span);
            mark.Add(date.Day << 16 | date.Month, date.Weekday);
        }

        mark.Add(_dates.B - _dates.A, 0);
        AddYearsTo(ref mark, _quantities, _sentence);
        mark.Add(0, 0);
        AddYearsTo(ref mark, _openings, _opening);
    }

    private readonly void AddYearsTo(ref SentenceMark mark, ModelValue quantities, TextSpan sentence)
    {
        foreach (ref readonly var quantity in story.Model.Quantities[quantities.A..quantities.B])
        {
            if (quantity.Kind == QuantityKind.Year && sentence.Contains(quantity.Span))
            {
                mark.Add(quantity.Low);
            }
        }
    }

    private readonly void AddYears(in Quantity figure, ModelValue quantities, TextSpan sentence)
    {
        foreach (ref readonly var quantity in story.Model.Quantities[quantities.A..quantities.B])
        {
            if (quantity.Kind == QuantityKind.Year && sentence.Contains(quantity.Span) && !IsSince(figure.End, quantity.First))
            {
                story.Figures.Numbers.Add((int)quantity.Low);
            }
        }
    }

    private static bool HasYears(StoryContext story)
    {
        foreach (ref readonly var quantity in story.Model.Quantities)
        {
            if (quantity.Kind == QuantityKind.Year)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comma and then "since" stand between a figure and a year.</summary>
    private readonly bool IsSince(int from, int year)
    {
        var since = -1;
        for (var i = year - 1; i >= from; i--)
        {
            since = story.Tree.IsWord(i, "since") ? i : since;
            if (since >= 0 && story.Tree.Tokens[i].Kind == TokenKind.Comma)
            {
                return true;
            }
        }

        return false;
    }
}
