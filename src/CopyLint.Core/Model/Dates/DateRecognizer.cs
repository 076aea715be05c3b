using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model.Dates;

/// <summary>Finds dates from months and weekdays. A bare month or a figure like 2/7/2018 (which guides read two ways) is none.</summary>
internal readonly ref struct DateRecognizer
{
    /// <summary>How far before a month its day stands: "7 of February".</summary>
    private const int TokensBefore = 2;

    /// <summary>How many tokens behind a month its day or year is among: "Feb., 2018".</summary>
    private const int TokensBehind = 3;

    private readonly StoryTree _tree;
    private readonly Table<DateMention> _dates;

    private DateRecognizer(StoryModel model, Table<DateMention> dates)
    {
        _tree = model.Tree;
        _dates = dates;
    }

    public static void Recognize(StoryModel model, Table<DateMention> elements)
    {
        var recognizer = new DateRecognizer(model, elements);
        var cues = model.Tree.Cues;
        foreach (var i in model.CueFinder.In(CueGroup.Day))
        {
            if (cues[i].List == WordList.Month)
            {
                recognizer.ReadMonth(cues[i]);
            }
            else
            {
                recognizer.ReadWeekday(cues[i]);
            }
        }
    }

    /// <summary>A weekday is a date of its own until a month behind it takes it in.</summary>
    private void ReadWeekday(in Cue cue)
    {
        var end = AfterPeriod(cue);
        var span = _tree.SpanOf(cue.First, end);
        _dates.Add(new DateMention(span, cue.First, end, cue.Payload, 0, 0, 0) { WeekdaySpan = span });
    }

    private void ReadMonth(in Cue cue)
    {
        // Most months have no figure near them.
        var farthest = Math.Max(0, cue.First - TokensBefore);
        if (!_tree.Bits.MayHave(TokenSet.Number, farthest, cue.End + TokensBehind - farthest))
        {
            return;
        }

        var afterMonth = AfterPeriod(cue);
        if (IsTaken(cue.First) || !(TryDayBehind(afterMonth, out var parts) || TryDayBefore(cue, afterMonth, out parts)))
        {
            var alone = YearAt(afterMonth, out var end);
            if (alone > 0)
            {
                Add(new DateParts(cue.First, end, cue.First, end, 0, alone), cue.Payload, -1, default);
            }

            return;
        }

        parts = parts.First < 0 ? parts with { First = cue.First, DayFirst = cue.First } : parts;

        var year = YearAt(parts.End, out var yearEnd);
        parts = parts with { Year = year, End = year > 0 ? yearEnd : parts.End };
        AddWithWeekday(parts, cue.Payload);
    }

    /// <summary>"Feb. 7", "February 7th", "Feb. 7-9".</summary>
    private bool TryDayBehind(int at, out DateParts parts)
    {
        var isDay = TryDay(at, out var day) && !IsWordBehindUnit(at + 1);
        var end = isDay ? AfterRange(at + 1) : at;
        parts = new DateParts(-1, end, -1, end, day, 0, isDay && end > at + 1);
        return isDay;
    }

    /// <summary>"7 February", "the 7th of February", "7-9 February".</summary>
    private bool TryDayBefore(in Cue cue, int afterMonth, out DateParts parts)
    {
        var at = cue.First - 1;
        at = at > 0 && _tree.IsWord(at, "of") ? at - 1 : at;
        parts = default;
        if (at < 0 || !TryDay(at, out var day) || _tree.Tokens[cue.First].Has(TokenFlags.SentenceStart))
        {
            return false;
        }

        var first = at > 1 && _tree.Tokens[at - 1].Kind is TokenKind.Hyphen or TokenKind.Dash && TryDay(at - 2, out var from) ? at - 2 : at;
        day = first < at && TryDay(first, out var start) ? start : day;
        var isRange = first < at;
        first = first > 0 && _tree.IsWord(first - 1, "the") && IsOfDay(at, afterMonth) ? first - 1 : first;
        parts = new DateParts(first, afterMonth, first, afterMonth, day, 0, isRange);
        return true;
    }

    /// <summary>Whether an article before the day is its own: "the 7th of February", but "the 7 February attacks" and "the 7th February bombing".</summary>
    private bool IsOfDay(int day, int afterMonth)
    {
        var behind = YearAt(afterMonth, out var yearEnd) > 0 ? yearEnd : afterMonth;
        var isBeforeNoun = _tree.Tokens[behind].IsWord && !_tree.Tokens[behind].Has(TokenFlags.SentenceStart) && !_tree.Is(behind, WordList.FunctionWord);
        return char.IsAsciiLetter(_tree.Text[_tree.Tokens[day].End - 1]) && !isBeforeNoun;
    }

    /// <summary>Takes in the weekday that stands right before the date, with or without a comma, or stands before the bracket that holds the date.</summary>
    private void AddWithWeekday(DateParts parts, int month)
    {
        if (_dates.Count > 0)
        {
            var last = _dates[_dates.Count - 1];
            var gap = parts.First - last.End;
            var isJoined = gap == 0 || (gap == 1 && (_tree.Tokens[last.End].Kind == TokenKind.Comma || _tree.IsWord(last.End, "the")))
                || (gap == 2 && _tree.Tokens[last.End].Kind == TokenKind.Comma && _tree.IsWord(last.End + 1, "the"))
                || (gap == 1 && _tree.Tokens[last.End].Kind == TokenKind.OpenBracket && _tree.Tokens[parts.End].Kind == TokenKind.CloseBracket);
            if (last.Weekday >= 0 && last.Day == 0 && isJoined && !_tree.Tokens[parts.First].Has(TokenFlags.SentenceStart))
            {
                _dates.Truncate(_dates.Count - 1);
                Add(parts with { First = last.First }, month, last.Weekday, last);
                return;
            }
        }

        Add(parts, month, -1, default);
    }

    private void Add(in DateParts parts, int month, int weekday, in DateMention before) =>
        _dates.Add(new DateMention(_tree.SpanOf(parts.First, parts.End), parts.First, parts.End, weekday, parts.Day, month, parts.Year)
        {
            WeekdaySpan = before.WeekdaySpan,
            IsRange = parts.IsRange,
            DaySpan = _tree.SpanOf(parts.DayFirst, parts.DayEnd),
        });

    private bool IsTaken(int token) => _dates.Count > 0 && _dates[_dates.Count - 1].End > token;

    private int AfterPeriod(in Cue cue)
    {
        var token = _tree.Tokens[cue.End];
        return token.Kind == TokenKind.Period && !token.IsSpaceBefore && !_tree.Tokens[cue.End + 1].Has(TokenFlags.SentenceStart)
            && _tree.Tokens[cue.End + 1].Kind != TokenKind.EndOfText && _tree.Tokens[cue.End - 1].Length <= 5 ? cue.End + 1 : cue.End;
    }

    private int AfterRange(int at)
    {
        var tokens = _tree.Tokens;
        return tokens[at].Kind is TokenKind.Hyphen or TokenKind.Dash && at + 1 < tokens.Length && TryDay(at + 1, out _) ? at + 2 : at;
    }

    /// <summary>A figure of one or two digits, 1 to 39 so that impossible days are seen, that goes on as no other number.</summary>
    private bool TryDay(int at, out int day)
    {
        day = 0;
        if ((uint)at >= (uint)_tree.Tokens.Length || _tree.Tokens[at].Kind != TokenKind.Number || _tree.Tokens[at].Has(TokenFlags.Decimal))
        {
            return false;
        }

        var text = _tree.TextOf(at);
        var digits = 0;
        for (; digits < text.Length && char.IsAsciiDigit(text[digits]); digits++)
        {
            day = (day * 10) + text[digits] - '0';
        }

        var isWhole = digits == text.Length || _tree.Tokens[at].Has(TokenFlags.Ordinal);
        return isWhole && digits is 1 or 2 && day is > 0 and < 40 && !GoesOn(at + 1);
    }

    /// <summary>"12/6", "12:30" and "12%" are no days; in "DELHI, June 12: More than …" the colon ends the dateline.</summary>
    private bool GoesOn(int at) => _tree.Tokens[at].Kind is TokenKind.Slash or TokenKind.Percent || (_tree.Tokens[at].Kind == TokenKind.Colon && !_tree.Tokens[at + 1].IsSpaceBefore);

    /// <summary>"March 30 miles": a day has no unit and no scale word behind it.</summary>
    private bool IsWordBehindUnit(int at) => _tree.Is(at, WordList.Unit) || _tree.Is(at, WordList.ScaleWord) || _tree.Is(at, WordList.PersonNoun);

    private int YearAt(int at, out int end)
    {
        var tokens = _tree.Tokens;
        var start = tokens[at].Kind == TokenKind.Comma ? at + 1 : at;
        end = start + 1;
        if (tokens[start].Kind != TokenKind.Number || tokens[start].Length != 4 || tokens[start].Has(TokenFlags.Decimal | TokenFlags.SentenceStart))
        {
            return 0;
        }

        var year = 0;
        foreach (var c in _tree.TextOf(start))
        {
            if (!char.IsAsciiDigit(c))
            {
                return 0;
            }

            year = (year * 10) + c - '0';
        }

        return year is >= 1583 and < 2200 ? year : 0;
    }
}
