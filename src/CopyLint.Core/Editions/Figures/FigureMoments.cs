using System.Globalization;
using CopyLint.Model.Dates;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Figures;

/// <summary>Clock times and days as quantities, so that stories can be compared by them as by other figures. No other figure has a value near theirs.</summary>
internal static class FigureMoments
{
    private const double Clocks = 1e7;
    private const double Days = 2e7;

    /// <summary>How many minutes "about 6 p.m." may be off, to both sides together.</summary>
    private const int StepOfAbout = 60;

    private const int Noon = 12;
    private const int DaysOfMonth = 32;

    private static readonly string[] s_near = ["after", "before", "past", "nearly", "almost"];

    /// <summary>A time with its half of the day, "3.20am", in minutes; null for one without.</summary>
    public static Quantity? OfClock(StoryTree tree, in Quantity time)
    {
        var half = HalfOf(tree, time.End - 1) is var inside && inside != 0 ? inside : HalfOf(tree, time.End);
        var end = inside != 0 ? time.End : time.End + 1;
        if (half == 0 || MinutesOf(tree.Text.AsSpan(time.NumberSpan.Start, tree.Tokens[end - 1].Start - time.NumberSpan.Start)) is not (>= 0 and var minutes))
        {
            return null;
        }

        minutes += half == 'p' ? Noon * 60 : 0;
        var span = TextSpan.FromBounds(time.Span.Start, tree.Tokens[end - 1].End);
        return new Quantity
        {
            Span = span,
            NumberSpan = span,
            First = time.First,
            End = end,
            Low = Clocks + minutes,
            High = Clocks + minutes,
            Form = -1,
            Kind = QuantityKind.Time,
            Noun = -1,
            Step = IsNear(tree, time) ? StepOfAbout : 0,
        };
    }

    /// <summary>A day of a month. Weekdays are too many to be told apart: a story speaks of those of each step.</summary>
    public static Quantity? OfDay(in DateMention date)
    {
        if (date.Day == 0 || date.IsRange)
        {
            return null;
        }

        var value = Days + (date.Month * DaysOfMonth) + date.Day;
        return new Quantity { Span = date.Span, NumberSpan = date.Span, First = date.First, End = date.End, Low = value, High = value, Form = -1, Kind = QuantityKind.Time, Noun = -1 };
    }

    /// <summary>'a' for "am" and "a.m.", 'p' for "pm"; 0 for another token.</summary>
    private static char HalfOf(StoryTree tree, int token)
    {
        if (token < 0 || token >= tree.Tokens.Length || tree.Tokens[token].Length > 4)
        {
            return '\0';
        }

        var word = tree.TextOf(token);
        return word is ['a' or 'A' or 'p' or 'P', 'm' or 'M'] or ['a' or 'A' or 'p' or 'P', '.', 'm' or 'M', ..] ? Fold.Char(word[0]) : '\0';
    }

    /// <summary>The minutes of "6:42", "3.20" or "9" in its half of the day, or -1.</summary>
    private static int MinutesOf(ReadOnlySpan<char> clock)
    {
        clock = clock.TrimEnd();
        var point = clock.IndexOfAny(':', '.');
        var hours = point < 0 ? clock : clock[..point];
        var minutes = point < 0 ? "0" : clock[(point + 1)..];
        return int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && hour is > 0 and <= Noon && minute is >= 0 and < 60
            ? (hour % Noon * 60) + minute
            : -1;
    }

    private static bool IsNear(StoryTree tree, in Quantity time)
    {
        var before = time.First - 1;
        return tree.IsOneOf(before, s_near) || time.Approximator != ApproximatorKind.None || (before >= 0 && tree.Is(before, WordList.Approximator));
    }
}
