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
    /// <param name="isExcepted">Whether the words around a figure say that it is of another time.</param>
    public static Figure[]? Collect(StoryContext story, Func<StoryContext, TextSpan, bool> isExcepted) => Collect(story, isExcepted, isWanted: null);

    /// <summary>Only those in a unit of one system, without an equivalent in the other one beside it.</summary>
    public static Figure[]? CollectOfSystems(StoryContext story) => Collect(story, isExcepted: null, static (story, index) => FigureThings.SystemOf(story, story.Model.Quantities[index]) != UnitSystem.Neutral);

    private static Figure[]? Collect(StoryContext story, Func<StoryContext, TextSpan, bool>? isExcepted, Func<StoryContext, int, bool>? isWanted)
    {
        var figures = new FigureScan(story, isExcepted);
        var things = new FigureThings(story);
        var quantities = story.Model.Quantities;
        for (var i = 0; i < quantities.Length; i++)
        {
            if (isWanted?.Invoke(story, i) != false && things.ThingOf(i) is { IsKnown: true } thing)
            {
                figures.Add(quantities[i], thing);
            }
        }

        if (isWanted is null)
        {
            AddMoments(story, figures);
        }

        return figures.Found.Count == 0 ? null : [.. figures.Found];
    }

    private static void AddMoments(StoryContext story, FigureScan figures)
    {
        foreach (ref readonly var quantity in story.Model.Quantities)
        {
            if (quantity.Kind == QuantityKind.Time && FigureMoments.OfClock(story.Tree, quantity) is { } clock)
            {
                figures.Add(clock, FigureThings.Moment(FigureKind.Clock, clock));
            }
        }

        foreach (ref readonly var date in story.Model.Dates)
        {
            if (FigureMoments.OfDay(date) is { } day && !FigureContext.IsOfSaying(story.Tree, date.First))
            {
                figures.Add(day, FigureThings.Moment(FigureKind.Day, day));
            }
        }
    }
}
