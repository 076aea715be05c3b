using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Dates;

/// <summary>A calendar date or a part of one: "Wednesday", "Feb. 7", "Friday, October 23, 2018".</summary>
/// <param name="First">First token; <paramref name="End"/> is one past the last.</param>
/// <param name="Weekday">0 for Sunday to 6 for Saturday (as <see cref="DayOfWeek"/>), or -1.</param>
/// <param name="Day">1 to 31 as written, or 0. Of a range, the first.</param>
/// <param name="Month">1 to 12, or 0.</param>
/// <param name="Year">As written in full, or 0.</param>
public readonly record struct DateMention(TextSpan Span, int First, int End, int Weekday, int Day, int Month, int Year) : IElement
{
    /// <summary>The weekday's words, or empty.</summary>
    public TextSpan WeekdaySpan { get; init; }

    /// <summary>Day and month, without weekday and year.</summary>
    public TextSpan DaySpan { get; init; }

    /// <summary>"Feb. 7-9": the day is the first of several.</summary>
    public bool IsRange { get; init; }

    /// <summary>Whether the day can be in the month; February has 29 days where the year is not written.</summary>
    public bool IsPossible => Day == 0 || Month == 0 || Day <= DateTime.DaysInMonth(Year == 0 ? 2000 : Year, Month);

    /// <summary>What weekday the date is, 0 for Sunday, or -1 where a part is missing or the day impossible.</summary>
    public int TrueWeekday => Year > 0 && Month > 0 && Day > 0 && IsPossible ? (int)new DateTime(Year, Month, Day).DayOfWeek : -1;
}
