using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>
/// Decides whether a sentence ends at a mark, from the word before the mark and from what follows. It looks a bounded
/// number of tokens to each side.
/// </summary>
internal readonly ref partial struct SentenceEnds(string text, Lexicon lexicon, TokenTable table)
{
    private const int YearLength = 4;
    private const int LongestEmbedded = 150;
    private const int ShortestSentence = 5;
    private const int LongestInsertion = 30;
    private const int LongestName = 20;
    private const int LongestUnknownAbbreviation = 3;

    /// <summary>However long a run of marks is, each of them looks at this many, so that time stays linear.</summary>
    private const int MostClosers = 16;

    private readonly string _text = text;
    private readonly Lexicon _lexicon = lexicon;
    private readonly ReadOnlySpan<Token> _tokens = table.Tokens.Items;
    private readonly ReadOnlySpan<ulong> _lists = table.Classes.Items;

    /// <summary>The token that opens the next sentence if one ends with this mark and what closes it, or -1.</summary>
    public int After(int mark, int first, int end)
    {
        ref readonly var token = ref _tokens[mark];
        if (mark + 1 >= end || (token.Kind == TokenKind.Word && _text[token.End - 1] != '.'))
        {
            return -1;
        }

        if (token.Kind == TokenKind.Word && IsLower(mark + 1))
        {
            return -1;
        }

        var next = SkipClosers(mark, first, end, out var isQuoteClosed);
        if (next >= end || !_tokens[next].IsSpaceBefore)
        {
            return next == mark + 1 && next < end && IsRunTogether(mark, first) ? next : -1;
        }

        if (IsBeforeEllipsis(mark, end))
        {
            return next;
        }

        var follower = FollowerAt(next, end);
        if (follower == Follower.Other || (follower == Follower.Lower && !IsPlainFullStop(mark, next, first)))
        {
            return -1;
        }

        if (isQuoteClosed && (IsSpeaker(next, end) || _tokens[next].Kind is TokenKind.OpenBracket or TokenKind.Hyphen or TokenKind.Dash))
        {
            return -1;
        }

        return IsEnd(mark, next, first, end, follower, isQuoteClosed) ? next : -1;
    }

    private bool IsEnd(int mark, int next, int first, int end, Follower follower, bool isQuoteClosed) => _tokens[mark].Kind switch
    {
        TokenKind.Question => true,
        TokenKind.Exclamation => !IsNameWithMark(mark, first) || IsStarter(next, end),
        TokenKind.Ellipsis => _tokens[mark].Length > 3 || !_tokens[mark].IsSpaceBefore,
        TokenKind.Period => IsFullStop(mark, next, first, end, follower, isQuoteClosed),
        _ => IsAbbreviationEnd(mark, next, first, end, follower),
    };

    /// <summary>The token after a full date that stands for itself ("Thursday, May 7, 2015 On Tuesday …"), or before one at the end of a block; or -1.</summary>
    public int AfterDate(int year, int first, int end)
    {
        var start = year - 5;
        if (start < first || _tokens[year].Length != YearLength || _tokens[year - 1].Kind != TokenKind.Comma || _tokens[year - 2].Kind != TokenKind.Number
            || !_lexicon.Is(_tokens[year - 3].Word, WordList.Month) || _tokens[year - 4].Kind != TokenKind.Comma
            || !_lexicon.Is(_tokens[start].Word, WordList.Weekday))
        {
            return -1;
        }

        if (start == first)
        {
            return year + 1 < end && _tokens[year + 1].IsCapitalized ? year + 1 : -1;
        }

        return year + 1 == end && start > first + 2 && _tokens[start - 1].IsWord && !_lexicon.Is(_tokens[start - 1].Word, WordList.FunctionWord) ? start : -1;
    }

    /// <summary>The end of a quotation in single marks that opens with lower case inside a sentence: no sentence ends in it. Otherwise 0.</summary>
    public int EndOfEmbedded(int open, int first, int end)
    {
        if (open == first || open + 1 >= end || _tokens[open - 1].Kind is not (TokenKind.Comma or TokenKind.Colon)
            || !_tokens[open].IsSpaceBefore || _tokens[open + 1].IsSpaceBefore || !IsLower(open + 1))
        {
            return 0;
        }

        for (var i = open + 2; i < Math.Min(end, open + LongestEmbedded); i++)
        {
            if (_tokens[i].Kind is TokenKind.CloseSingleQuote or TokenKind.StraightSingleQuote && !_tokens[i].IsSpaceBefore
                && (i + 1 >= end || _tokens[i + 1].IsSpaceBefore || _tokens[i + 1].Kind is TokenKind.Comma or TokenKind.Period)
                && _tokens[i - 1].Kind is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.Comma or TokenKind.Word)
            {
                return _tokens[i - 1].Kind is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation ? i - 1 : i;
            }
        }

        return 0;
    }

    /// <summary>The end of an editor's insertion in square brackets: no sentence ends in it. Otherwise 0.</summary>
    public int EndOfInsertion(int open, int end)
    {
        if (_text[_tokens[open].Start] != '[')
        {
            return 0;
        }

        for (var i = open + 1; i < Math.Min(end, open + LongestInsertion); i++)
        {
            if (_tokens[i].Kind == TokenKind.CloseBracket)
            {
                return _text[_tokens[i].Start] == ']' ? i : 0;
            }
        }

        return 0;
    }

    /// <summary>"compounds. . . . The practice": a full stop, and then words left out before the next sentence.</summary>
    private bool IsBeforeEllipsis(int mark, int end)
    {
        const int periods = 3;
        if (_tokens[mark].Kind != TokenKind.Period || _tokens[mark].IsSpaceBefore || mark + periods + 1 >= end || !_tokens[mark + periods + 1].IsCapitalized)
        {
            return false;
        }

        for (var i = mark + 1; i <= mark + periods; i++)
        {
            if (_tokens[i].Kind != TokenKind.Period || !_tokens[i].IsSpaceBefore)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether the mark is a period that no abbreviation explains: behind a long word in lower case. Then even a
    /// lower-case word opens a sentence ("in the city. features").
    /// </summary>
    private bool IsPlainFullStop(int mark, int next, int first) =>
        _tokens[mark].Kind == TokenKind.Period && mark > first && next == mark + 1 && !_tokens[mark].IsSpaceBefore
        && _tokens[mark - 1].Length > LongestUnknownAbbreviation && IsLower(mark - 1)
        && KindOf(_tokens[mark - 1], mark - 1, first) == AbbreviationKind.None;

    private bool IsFullStop(int mark, int next, int first, int end, Follower follower, bool isQuoteClosed)
    {
        if (IsSpacedRun(mark, first, out var isLong))
        {
            return isLong;
        }

        if (mark == first || _tokens[mark].IsSpaceBefore)
        {
            return true;
        }

        var before = mark - 1;
        var item = _tokens[first].Kind == TokenKind.Symbol ? first + 1 : first;
        if (before == item && ((_tokens[before].Kind == TokenKind.Number && _tokens[before].Length <= 3) || _tokens[before].Length == 1))
        {
            return false;
        }

        if (_tokens[before].Kind == TokenKind.Degree)
        {
            return follower != Follower.Number;
        }

        return _tokens[before].Kind != TokenKind.Word || isQuoteClosed || IsAbbreviationEnd(before, next, first, end, follower);
    }

    /// <summary>Whether a sentence ends behind a word with a period: the word decides, then what follows.</summary>
    private bool IsAbbreviationEnd(int word, int next, int first, int end, Follower follower)
    {
        ref readonly var token = ref _tokens[word];
        return KindOf(token, word, first) switch
        {
            AbbreviationKind.Title or AbbreviationKind.Linking => false,
            AbbreviationKind.Saint => IsStarter(next, end) && word > first && (_tokens[word - 1].IsCapitalized || _tokens[word - 1].Kind == TokenKind.Number),
            AbbreviationKind.BeforeNumber => follower != Follower.Number && !IsRomanNumeral(next),
            AbbreviationKind.Closing or AbbreviationKind.Place or AbbreviationKind.Calendar => IsStarter(next, end),
            AbbreviationKind.Time => follower == Follower.Capital && !IsOpening(first, word) && !IsTimeZoneOrDay(next),
            AbbreviationKind.Unit => follower == Follower.Capital,
            _ => true,
        };
    }

    private AbbreviationKind KindOf(in Token token, int at, int first)
    {
        var kind = (AbbreviationKind)_lexicon.PayloadOf(token.Word, WordList.Abbreviation);
        var isHeld = kind switch
        {
            AbbreviationKind.None or AbbreviationKind.Exclamation => false,
            AbbreviationKind.Title or AbbreviationKind.Place or AbbreviationKind.Calendar => token.IsCapitalized,
            AbbreviationKind.Unit => at > first && _tokens[at - 1].Kind is TokenKind.Number or TokenKind.Hyphen,
            _ => true,
        };
        if (isHeld)
        {
            return kind;
        }

        var isInitial = token.Length == 1 && token.IsCapitalized && char.IsLetter(_text[token.Start]);
        return isInitial || token.Has(TokenFlags.Abbreviation) ? AbbreviationKind.Closing : AbbreviationKind.None;
    }

    private bool IsStarter(int next, int end)
    {
        var at = SkipOpeners(next, end);
        return at < end && (at > next || (_tokens[at].IsCapitalized && _lexicon.PayloadOf(_tokens[at].Word, WordList.SentenceStarter) == (int)StarterKind.Common));
    }

    /// <summary>"At 5 a.m. Mr. Lee left": nothing but a preposition and a number stands before.</summary>
    private bool IsOpening(int first, int word)
    {
        if (word - first >= ShortestSentence)
        {
            return false;
        }

        for (var i = first; i < word; i++)
        {
            if (_tokens[i].IsWord && !_lexicon.Is(_tokens[i].Word, WordList.FunctionWord))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTimeZoneOrDay(int next) =>
        _lexicon.Is(_tokens[next].Word, WordList.Weekday) || _lexicon.Is(_tokens[next].Word, WordList.Month)
        || (_tokens[next].Has(TokenFlags.AllCaps) && _tokens[next].Length is 2 or 3 or 4);

    private bool IsRomanNumeral(int next) =>
        _tokens[next].IsCapitalized && _text.AsSpan(_tokens[next].Start, _tokens[next].Length).IndexOfAnyExcept("IVXLC") < 0;

    private bool IsNameWithMark(int mark, int first) =>
        mark > first && (AbbreviationKind)_lexicon.PayloadOf(_tokens[mark - 1].Word, WordList.Abbreviation) == AbbreviationKind.Exclamation
        && _tokens[mark - 1].IsCapitalized && !_tokens[mark].IsSpaceBefore;

    /// <summary>". . ." stands for left-out words; a fourth period ends the sentence too.</summary>
    private bool IsSpacedRun(int mark, int first, out bool isLong)
    {
        var count = 1;
        for (var i = mark; i > first && count < 5 && _tokens[i - 1].Kind == TokenKind.Period && _tokens[i].IsSpaceBefore; i--)
        {
            count++;
        }

        isLong = count >= 4;
        return count > 1;
    }

    /// <summary>"“Why?” Jane Roe asked": a name and a reporting verb behind a quotation belong to its sentence.</summary>
    private bool IsSpeaker(int next, int end)
    {
        for (var i = next; i < Math.Min(end, next + 6); i++)
        {
            if (i > next && _lexicon.Is(_tokens[i].Word, WordList.ReportingVerb) && !_tokens[i].IsCapitalized)
            {
                return true;
            }

            if (!_tokens[i].IsCapitalized && _tokens[i].Kind != TokenKind.Period)
            {
                return false;
            }
        }

        return false;
    }
}
