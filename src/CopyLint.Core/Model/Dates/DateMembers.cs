using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Dates;

/// <summary>What predicates can ask of a date.</summary>
internal static class DateMembers
{
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
}
