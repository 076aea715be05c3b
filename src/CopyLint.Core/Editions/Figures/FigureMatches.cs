using System.Collections.Immutable;

namespace CopyLint.Editions.Figures;

/// <summary>Finds figures of an event that are of the same thing: the same noun or dimension among the same words.</summary>
public static class FigureMatches
{
    private const int ComparedWith = 6;

    private const int LeastShared = 3;

    /// <summary>The least part of the smaller context that the other one has too.</summary>
    private const double LeastShare = 0.5;

    /// <summary>Figures further apart than this are of different things.</summary>
    private const double FarthestRatio = 3;

    /// <summary>In the order of the later figure, then of the earlier one.</summary>
    public static ImmutableArray<FigureMatch> Find(StoryEvent stories, ImmutableArray<Figure[]?> figures)
    {
        var matches = ImmutableArray.CreateBuilder<FigureMatch>();
        foreach (var (earlier, first, later, second) in Index(figures).Pairs(ComparedWith, isOrdered: true))
        {
            if (AreSameThing(stories, earlier, figures[earlier]![first], later, figures[later]![second]))
            {
                matches.Add(new FigureMatch(earlier, figures[earlier]![first], later, figures[later]![second]));
            }
        }

        return matches.DrainToImmutable();
    }

    private static EventIndex Index(ImmutableArray<Figure[]?> figures)
    {
        var index = new EventIndex();
        for (var story = 0; story < figures.Length; story++)
        {
            for (var figure = 0; figure < (figures[story]?.Length ?? 0); figure++)
            {
                var item = figures[story]![figure];
                foreach (var word in item.Context)
                {
                    index.Add((uint)(EventKeys.Mix(((ulong)(uint)item.Thing << 32) | (uint)word) >> 32), story, figure);
                }
            }
        }

        return index;
    }

    private static bool AreSameThing(StoryEvent stories, int earlier, Figure first, int later, Figure second)
    {
        if (first.Thing != second.Thing
            || Math.Max(first.Value, second.Value) > FarthestRatio * Math.Min(first.Value, second.Value))
        {
            return false;
        }

        var shared = 0;
        foreach (var word in first.Context)
        {
            shared += second.Context.AsSpan().Contains(word) ? 1 : 0;
        }

        return shared >= LeastShared && shared >= LeastShare * Math.Min(first.Context.Length, second.Context.Length)
            && !AreOfOtherDays(first, second)
            && !AreOfOtherNames(first, HasOwnName(first, stories.Stories[later]), HasOwnName(second, stories.Stories[earlier]));
    }

    /// <summary>A year is said of what is long past: one alone is enough.</summary>
    private static bool AreOfOtherDays(Figure first, Figure second) =>
        !first.Days.AsSpan().ContainsAny(second.Days.AsSpan())
        && ((!first.Days.IsEmpty && !second.Days.IsEmpty) || first.Days.Any(IsYear) || second.Days.Any(IsYear));

    private static bool IsYear(int day) => day > 1000;

    /// <summary>Whether each figure is of somebody of its own. Sums are paid to many in the same words: there one name is enough.</summary>
    private static bool AreOfOtherNames(Figure figure, bool firstHasOwn, bool secondHasOwn) =>
        figure.IsMoney ? firstHasOwn || secondHasOwn : firstHasOwn && secondHasOwn;

    /// <summary>Whether the sentence of the figure has a name that the other story does not have at all.</summary>
    private static bool HasOwnName(Figure figure, StoryDigest other) => figure.Names.Any(name => !other.Words.AsSpan().Contains(name));
}
