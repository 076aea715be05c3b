using System.Collections.Immutable;
using CopyLint.Analysis;

namespace CopyLint.Editions.Figures;

/// <summary>The days that a story speaks of.</summary>
/// <param name="Weekdays">A bit for each, from Sunday on.</param>
/// <param name="Dates">Month and day, that of the dateline too.</param>
public readonly record struct StoryDays(int Weekdays, ImmutableArray<int> Dates)
{
    public static StoryDays Of(StoryContext story)
    {
        var weekdays = 0;
        ImmutableArray<int>.Builder? dates = null;
        foreach (ref readonly var date in story.Model.Dates)
        {
            if (date.Day > 0)
            {
                (dates ??= ImmutableArray.CreateBuilder<int>()).Add((date.Month * 32) + date.Day);
            }

            weekdays |= date.Weekday >= 0 ? 1 << date.Weekday : 0;
        }

        return new StoryDays(weekdays, dates?.ToImmutable() ?? []);
    }

    /// <summary>Whether the stories have no day in common, though both name weekdays, or both name dates.</summary>
    public bool AreOther(in StoryDays other) =>
        (Weekdays & other.Weekdays) == 0 && !Dates.AsSpan().ContainsAny(other.Dates.AsSpan())
        && ((Weekdays != 0 && other.Weekdays != 0) || (!Dates.IsEmpty && !other.Dates.IsEmpty));
}
