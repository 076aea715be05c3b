using CopyLint.Model.Quantities;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>A time of the day with its half: "7:00 a.m.", "7.30pm".</summary>
/// <param name="Minutes">Two digits, or empty.</param>
/// <param name="IsMorning">a.m.</param>
/// <param name="First">First token; <paramref name="End"/> is one past the last, a period that belongs to "p.m" included.</param>
/// <param name="Doubled">One past the words that say the half of the day again ("tonight"), or <paramref name="End"/>.</param>
internal readonly record struct ClockTime(string Hour, string Minutes, bool IsMorning, int First, int End, int Doubled)
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

        var minutes = "";
        var point = number.IndexOf('.');
        if (half - quantity.First == 3 && tree.Tokens[quantity.First + 1].Kind == TokenKind.Colon)
        {
            minutes = tree.TextOf(quantity.First + 2).ToString();
        }
        else if (half - quantity.First != 1)
        {
            return false;
        }
        else if (point > 0)
        {
            minutes = number[(point + 1)..].ToString();
            number = number[..point];
        }

        var isMorning = tree.Text[tree.Tokens[half].Start] is 'a' or 'A';
        if (number.Length > 2 || minutes.Length is not (0 or 2))
        {
            return false;
        }

        time = new ClockTime(number.ToString(), minutes, isMorning, quantity.First, half + 1, Double(tree, half + 1, isMorning));
        return true;
    }

    /// <summary>"7 a.m.", "7:30 a.m.", "noon".</summary>
    public string WithPoints() => (Hour, Minutes, IsMorning) switch
    {
        (Noon, "" or "00", true) => "midnight",
        (Noon, "" or "00", false) => "noon",
        (_, "" or "00", _) => $"{Hour} {(IsMorning ? "a.m." : "p.m.")}",
        _ => $"{Hour}:{Minutes} {(IsMorning ? "a.m." : "p.m.")}",
    };

    /// <summary>"7am", "7.30am".</summary>
    public string InOneWord()
    {
        var half = IsMorning ? "am" : "pm";
        return Minutes is "" or "00" ? Hour + half : $"{Hour}.{Minutes}{half}";
    }

    /// <summary>As it is written, without ":00".</summary>
    public string WithoutZeros(StoryTree tree) => Minutes == "00" ? Hour + BehindNumber(tree) : tree.TextOf(tree.SpanOf(First, End)).ToString();

    /// <summary>Without the half of the day where a word says it too, or without that word where it says nothing else ("in the morning").</summary>
    public string WithoutDouble(StoryTree tree)
    {
        var minutes = Minutes is "" or "00" ? "" : ":" + Minutes;
        var saysDay = tree.IsWord(End, "tonight") || tree.IsWord(End, "this");
        return Hour + minutes + (saysDay ? " " + tree.TextOf(tree.SpanOf(End, Doubled)).ToString() : BehindNumber(tree));
    }

    /// <summary>Whether the point of "p.m." is the sentence's full stop too.</summary>
    public bool EndsSentence(StoryTree tree) =>
        tree.Text[tree.Tokens[End - 1].End - 1] == '.' && (tree.Tokens[End].Kind == TokenKind.EndOfText || tree.Tokens[End].Has(TokenFlags.SentenceStart));

    private string BehindNumber(StoryTree tree) => tree.Text[tree.Tokens[End - 2].End..tree.Tokens[End - 1].End];

    private static bool IsHalf(StoryTree tree, int at) =>
        tree.IsWord(at, "a.m.") || tree.IsWord(at, "p.m.") || tree.IsWord(at, "am") || tree.IsWord(at, "pm");

    private static int Double(StoryTree tree, int at, bool isMorning)
    {
        var isThis = tree.IsWord(at, "this");
        var isThe = tree.IsWord(at, "in") && tree.IsWord(at + 1, "the");
        var part = isThis ? at + 1 : isThe ? at + 2 : -1;
        if (part > 0 && (isMorning ? tree.IsWord(part, "morning") : tree.IsWord(part, "afternoon") || tree.IsWord(part, "evening")))
        {
            return part + 1;
        }

        return !isMorning && tree.IsWord(at, "tonight") ? at + 1 : !isMorning && tree.IsWord(at, "at") && tree.IsWord(at + 1, "night") ? at + 2 : at;
    }
}
