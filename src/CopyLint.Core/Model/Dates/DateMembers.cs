using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Dates;

/// <summary>What predicates can ask of a date.</summary>
internal static class DateMembers
{
    /// <summary>Where it stands in its traits that it has a day, and a month.</summary>
    private const int DayAt = 0;

    /// <summary>Where it stands there that it has no year.</summary>
    private const int NoYearAt = 1;

    /// <summary>Passes the dates with a day of a month.</summary>
    public static ElementTest WithDay { get; } = ElementTest.With(1UL << DayAt);

    /// <summary>Passes the dates with a day of a month and no year.</summary>
    public static ElementTest WithoutYear { get; } = WithDay.And(ElementTest.With(1UL << NoYearAt));

    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Year", ModelType.Number, "the year, or 0", static (m, i) => ModelValue.Of(m.Dates[i].Year)),
        new("Month", ModelType.Number, "1 to 12, or 0", static (m, i) => ModelValue.Of(m.Dates[i].Month)),
        new("Day", ModelType.Number, "1 to 31 as written, or 0", static (m, i) => ModelValue.Of(m.Dates[i].Day)),
        new("Weekday", ModelType.Number, "0 for Sunday to 6 for Saturday, or -1", static (m, i) => ModelValue.Of(m.Dates[i].Weekday)),
        new("TrueWeekday", ModelType.Number, "the weekday that the calendar gives, or -1 where day, month or year is missing", static (m, i) => ModelValue.Of(m.Dates[i].TrueWeekday)),
        new("HasDay", ModelType.Boolean, "day and month are given", static (m, i) => ModelValue.Of(m.Dates[i].Day > 0)),
        new("IsPossible", ModelType.Boolean, "the month has such a day", static (m, i) => ModelValue.Of(m.Dates[i].IsPossible)),
    ];

    /// <inheritdoc cref="ElementTraits"/>
    public static void Fill(StoryModel model, Span<ulong> traits)
    {
        var dates = model.Dates;
        for (var i = 0; i < traits.Length; i++)
        {
            ref readonly var its = ref dates[i];
            traits[i] = ElementTest.Always | ElementTraits.Bit(its.Day > 0 & its.Month > 0, DayAt) | ElementTraits.Bit(its.Year == 0, NoYearAt);
        }
    }
}
