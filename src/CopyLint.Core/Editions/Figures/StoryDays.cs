using System.Collections.Immutable;
using CopyLint.Analysis;

namespace CopyLint.Editions.Figures;

/// <summary>The days that a story speaks of.</summary>
/// <param name="Weekdays">From 0 for Sunday.</param>
/// <param name="Dates">Month and day, that of the dateline too.</param>
public sealed record StoryDays(ImmutableArray<int> Weekdays, ImmutableArray<int> Dates)
{
    public static StoryDays None { get; } = new([], []);

    public static StoryDays Of(StoryContext story)
    {
        var weekdays = new SortedSet<int>();
        var dates = new SortedSet<int>();
        foreach (ref readonly var date in story.Model.Dates)
        {
            if (date.Day > 0)
            {
                dates.Add((date.Month * 32) + date.Day);
            }

            if (date.Weekday >= 0)
            {
                weekdays.Add(date.Weekday);
            }
        }

        return new StoryDays([.. weekdays], [.. dates]);
    }

    /// <summary>Whether the stories have no day in common, though both name weekdays, or both name dates.</summary>
    public bool AreOther(StoryDays other) =>
        !AreCommon(Weekdays, other.Weekdays) && !AreCommon(Dates, other.Dates)
        && ((!Weekdays.IsEmpty && !other.Weekdays.IsEmpty) || (!Dates.IsEmpty && !other.Dates.IsEmpty));

    private static bool AreCommon(ImmutableArray<int> left, ImmutableArray<int> right) => left.AsSpan().ContainsAny(right.AsSpan());
}
