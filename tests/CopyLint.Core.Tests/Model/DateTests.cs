namespace CopyLint.Core.Tests.Model;

public sealed class DateTests
{
    [Theory]
    [InlineData("On Friday, October 23, 2018, he left.", "5 23.10.2018")]
    [InlineData("On Wednesday he left.", "3 0.0.0")]
    [InlineData("On Feb. 7, officials left.", "-1 7.2.0")]
    [InlineData("On 7 February 2018 he left.", "-1 7.2.2018")]
    [InlineData("On Wednesday the 7th of February he left.", "3 7.2.0")]
    [InlineData("He left on Friday (June 7, 2018).", "5 7.6.2018")]
    [InlineData("He left on Friday (June 7, 2018, is the day of the trial).", "5 0.0.0; -1 7.6.2018")]
    [InlineData("He left in February 2018.", "-1 0.2.2018")]
    [InlineData("From Feb. 7-9, 2018, and 7-9 March.", "-1 7.2.2018; -1 7.3.0")]
    [InlineData("The Sunday Times, 4 March", "0 0.0.0; -1 4.3.0")]
    [InlineData("They may leave, and they march 30 miles. March 30 people.", "")]
    [InlineData("It was 2/7/2018.", "")]
    [InlineData("Wed., Feb. 7, 2018", "3 7.2.2018")]
    public void Dates_are_read_in_both_orders(string text, string expected) =>
        string.Join("; ", Stories.Model(text).Dates.ToArray().Select(d => $"{d.Weekday} {d.Day}.{d.Month}.{d.Year}")).ShouldBe(expected);

    [Theory]
    [InlineData("Feb. 30", false)]
    [InlineData("Feb. 29", true)]
    [InlineData("Feb. 29, 2018", false)]
    [InlineData("Feb. 29, 2020", true)]
    [InlineData("31 April", false)]
    public void Impossible_days_are_known(string text, bool expected) => Stories.Model(text).Dates[0].IsPossible.ShouldBe(expected);

    [Theory]
    [InlineData("Feb. 7, 2018", 3)]
    [InlineData("8 July 2013", 1)]
    [InlineData("Feb. 7", -1)]
    public void The_calendar_gives_the_weekday(string text, int expected) => Stories.Model(text).Dates[0].TrueWeekday.ShouldBe(expected);
}
