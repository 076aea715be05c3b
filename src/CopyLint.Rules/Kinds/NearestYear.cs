using System.Collections.Immutable;
using System.Globalization;
using CopyLint.Model;
using CopyLint.Model.Dates;
using CopyLint.Model.Quantities;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Which year a day without one is in: the one that brings it nearest to the story's own date.</summary>
internal static class NearestYear
{
    /// <summary>Further from the story, a day is as well in another year.</summary>
    private const int FewDays = 60;

    private const int FewerDays = 150;

    /// <summary>Days as options name them: month and day, "9-11".</summary>
    internal static ImmutableHashSet<(int Month, int Day)> DaysOf(ImmutableArray<string> written) =>
        [.. written.Select(day => DateTime.TryParseExact(day, "M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var of) ? (of.Month, of.Day) : default)];

    /// <summary>
    /// Whether a day that is past must be one of an earlier year than the story's. The day after the story's is past where the
    /// day began earlier than in its time zone; of a day shortly before New Year readers know the year shortly behind it.
    /// </summary>
    public static bool IsEarlier(in DateMention date, DateOnly story)
    {
        var day = DayIn(date, story.Year);
        return day > story.AddDays(1) && story.DayNumber - DayIn(date, story.Year - 1).DayNumber > FewDays;
    }

    /// <summary>The year of a date in a story of this day; 0 where copy may mean another one.</summary>
    public static int Of(StoryModel model, in DateMention date, DateOnly story)
    {
        var year = At(date, story);
        var distance = Distance(date, year, story);
        var isCertain = distance <= FewDays || (distance <= FewerDays && date.Weekday >= 0 && !IsWeekday(date, year - 1) && !IsWeekday(date, year + 1));
        return isCertain && !HasOtherYear(model, date, year) ? year : 0;
    }

    /// <summary>The year that brings the date nearest to the story's day.</summary>
    public static int At(in DateMention date, DateOnly story)
    {
        var year = story.Year;
        for (var other = story.Year - 1; other <= story.Year + 1; other += 2)
        {
            year = Distance(date, other, story) < Distance(date, year, story) ? other : year;
        }

        return year;
    }

    private static int Distance(in DateMention date, int year, DateOnly story) =>
        Math.Abs(DayIn(date, year).DayNumber - story.DayNumber);

    private static bool IsWeekday(in DateMention date, int year) => (int)DayIn(date, year).DayOfWeek == date.Weekday;

    /// <summary>The day in a year; the month's last one where the year has no such day.</summary>
    private static DateOnly DayIn(in DateMention date, int year) => new(year, date.Month, Math.Min(date.Day, DateTime.DaysInMonth(year, date.Month)));

    /// <summary>Whether a year stands in the sentence or the one before it: the day may be that year's.</summary>
    private static bool HasOtherYear(StoryModel model, in DateMention date, int year)
    {
        var sentence = model.SentenceAt(date.Span.Start);
        if (sentence < 0)
        {
            return false;
        }

        var first = sentence > 0 && model.Tree.Sentences[sentence - 1].Block == model.Tree.Sentences[sentence].Block ? sentence - 1 : sentence;
        var near = TextSpan.FromBounds(model.Tree.Sentences[first].Span.Start, model.Tree.Sentences[sentence].Span.End);
        var quantities = model.Within(ElementKind.Quantity, near);
        for (var i = quantities.A; i < quantities.B; i++)
        {
            if (model.Quantities[i].Kind == QuantityKind.Year && model.Quantities[i].Low != year)
            {
                return true;
            }
        }

        var dates = model.Within(ElementKind.Date, near);
        for (var i = dates.A; i < dates.B; i++)
        {
            if (model.Dates[i].Year > 0 && model.Dates[i].Year != year)
            {
                return true;
            }
        }

        return false;
    }
}
