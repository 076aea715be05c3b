using System.Collections.Immutable;

namespace CopyLint.Editions.Figures;

/// <summary>Finds figures of an event that are of the same thing: the same noun or dimension among the same words.</summary>
public static class FigureMatches
{
    private const int ComparedWith = 6;

    /// <summary>Stands in the index for the lead of a story, where there is one toll of a kind.</summary>
    private const uint Lead = 1;

    /// <summary>For each later figure its matches, in the order of the later figure, then of the earlier one.</summary>
    public static IEnumerable<ReadOnlyMemory<FigureMatch>> FindByLater(StoryEvent stories, ImmutableArray<Figure[]?> figures)
    {
        var matches = Find(stories, figures).AsMemory();
        for (int first = 0, end; first < matches.Length; first = end)
        {
            end = first + 1;
            while (end < matches.Length && ReferenceEquals(matches.Span[end].LaterFigure, matches.Span[first].LaterFigure))
            {
                end++;
            }

            yield return matches[first..end];
        }
    }

    private static ImmutableArray<FigureMatch> Find(StoryEvent stories, ImmutableArray<Figure[]?> figures)
    {
        var candidates = Index(stories.EmptyIndex(ComparedWith), figures).Pairs();
        var matches = ImmutableArray.CreateBuilder<FigureMatch>(candidates.Length);
        foreach (var (earlier, first, later, second) in candidates)
        {
            if (SameThing.Is(new FigurePlace(stories.Stories[earlier], figures[earlier]!, first), new FigurePlace(stories.Stories[later], figures[later]!, second)))
            {
                matches.Add(new FigureMatch(earlier, figures[earlier]![first], later, figures[later]![second]));
            }
        }

        return matches.DrainToImmutable();
    }

    private static EventIndex Index(EventIndex index, ImmutableArray<Figure[]?> figures)
    {
        for (var story = 0; story < figures.Length; story++)
        {
            for (var figure = 0; figure < (figures[story]?.Length ?? 0); figure++)
            {
                var item = figures[story]![figure];
                foreach (var word in item.Context)
                {
                    index.Add(KeyOf(item, (uint)word), story, figure);
                }

                if (item.DigitCount >= FigureSlip.CertainDigits)
                {
                    index.Add((uint)item.Digits, story, figure);
                }

                if (item.Kind == FigureKind.Toll && item.IsInLead)
                {
                    index.Add(KeyOf(item, Lead), story, figure);
                }
            }
        }

        return index;
    }

    private static uint KeyOf(Figure figure, uint word) => (uint)(EventKeys.Mix(((ulong)(uint)figure.Thing << 32) | word) >> 32);
}
