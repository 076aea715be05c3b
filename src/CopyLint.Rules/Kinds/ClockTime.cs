using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>A time of the day with its half: "7:00 a.m.", "7.30pm".</summary>
/// <param name="Minutes">Where its two digits stand, or empty.</param>
/// <param name="IsMorning">a.m.</param>
/// <param name="First">First token; <paramref name="End"/> is one past the last, a period that belongs to "p.m" included.</param>
/// <param name="Doubled">One past the words that say the half of the day again ("tonight"), or <paramref name="End"/>.</param>
internal readonly record struct ClockTime(TextSpan Hour, TextSpan Minutes, bool IsMorning, int First, int End, int Doubled)
{
    private const string Noon = "12";

    public static bool TryRead(StoryTree tree, in Quantity quantity, out ClockTime time)
    {
        time = default;
        var half = IsHalf(tree, quantity.End - 1) ? quantity.End - 1 : IsHalf(tree, quantity.End) ? quantity.End : -1;
        var number = tree.TextOf(quantity.First);
        if (half < 0 || tree.Tokens[quantity.First].Kind != TokenKind.Number)
        {
            return false;
        }

        var hour = tree.Tokens[quantity.First].Span;
        var minutes = default(TextSpan);
        var point = number.IndexOf('.');
        if (half - quantity.First == 3 && tree.Tokens[quantity.First + 1].Kind == TokenKind.Colon)
        {
            minutes = tree.Tokens[quantity.First + 2].Span;
        }
        else if (half - quantity.First != 1)
        {
            return false;
        }
        else if (point > 0)
        {
            minutes = TextSpan.FromBounds(hour.Start + point + 1, hour.End);
            hour = new TextSpan(hour.Start, point);
        }

        if (hour.Length > 2 || (hour.Length == 2 && tree.TextOf(hour) is not ("10" or "11" or Noon)) || minutes.Length is not (0 or 2))
        {
            return false;
        }

        var isMorning = tree.Text[tree.Tokens[half].Start] is 'a' or 'A';
        time = new ClockTime(hour, minutes, isMorning, quantity.First, half + 1, Double(tree, half + 1, isMorning));
        return true;
    }

    /// <summary>"7:00 a.m."</summary>
    public bool HasZeros(StoryTree tree) => tree.TextOf(Minutes) is "00";

    /// <summary>"7 a.m.", "7:30 a.m.", "noon".</summary>
    public string WithPoints(StoryTree tree) => (tree.TextOf(Hour).ToString(), MinutesOf(tree), IsMorning) switch
    {
        (Noon, "", true) => "midnight",
        (Noon, "", false) => "noon",
        var (hour, minutes, _) => $"{hour}{(minutes.Length > 0 ? ":" : "")}{minutes} {(IsMorning ? "a.m." : "p.m.")}",
    };

    /// <summary>"7am", "7.30am".</summary>
    public string InOneWord(StoryTree tree)
    {
        var minutes = MinutesOf(tree);
        return $"{tree.TextOf(Hour)}{(minutes.Length > 0 ? "." : "")}{minutes}{(IsMorning ? "am" : "pm")}";
    }

    /// <summary>As it is written, without ":00"; a twelve says its half by name.</summary>
    public string WithoutZeros(StoryTree tree) => tree.TextOf(Hour) is Noon ? WithPoints(tree) : $"{tree.TextOf(Hour)}{BehindNumber(tree)}";

    /// <summary>Without the half of the day where a word says it too, or without that word where it says nothing else ("in the morning").</summary>
    public string WithoutDouble(StoryTree tree)
    {
        var number = HasZeros(tree) ? tree.TextOf(Hour) : tree.TextOf(tree.SpanOf(First, End - 1));
        if (IsDay(tree, End))
        {
            return $"{number}{BehindNumber(tree)} {tree.TextOf(End)}";
        }

        var saysDay = tree.IsWord(End, "tonight") || tree.IsWord(End, "this");
        return saysDay ? $"{number} {tree.TextOf(tree.SpanOf(End, Doubled))}" : $"{number}{BehindNumber(tree)}";
    }

    private string MinutesOf(StoryTree tree) => HasZeros(tree) ? "" : tree.TextOf(Minutes).ToString();

    private string BehindNumber(StoryTree tree) => tree.Text[tree.Tokens[End - 2].End..tree.Tokens[End - 1].End];

    private static bool IsHalf(StoryTree tree, int at) =>
        tree.IsWord(at, "a.m.") || tree.IsWord(at, "p.m.") || tree.IsWord(at, "am") || tree.IsWord(at, "pm");

    /// <summary>"Tuesday morning", "tomorrow night": the day says something, its part does not.</summary>
    private static bool IsDay(StoryTree tree, int at) => tree.Is(at, Text.WordList.Weekday) || tree.IsWord(at, "tomorrow") || tree.IsWord(at, "yesterday");

    private static int Double(StoryTree tree, int at, bool isMorning)
    {
        var isThis = tree.IsWord(at, "this") || IsDay(tree, at);
        var isThe = tree.IsWord(at, "in") && tree.IsWord(at + 1, "the");
        var part = isThis ? at + 1 : isThe ? at + 2 : -1;
        if (part > 0 && (isMorning ? tree.IsWord(part, "morning") : tree.IsWord(part, "afternoon") || tree.IsWord(part, "evening") || (!isThe && tree.IsWord(part, "night"))))
        {
            return part + 1;
        }

        return !isMorning && tree.IsWord(at, "tonight") ? at + 1 : !isMorning && tree.IsWord(at, "at") && tree.IsWord(at + 1, "night") ? at + 2 : at;
    }
}
