using CopyLint.Text;

namespace CopyLint.Syntax;

// What stands around a mark: what closes the sentence behind it, and what opens the next one.
internal readonly ref partial struct SentenceEnds
{
    /// <summary>The same as <see cref="After"/> of a mark that a <see cref="TokenSet.PlainOpener"/> stands behind: only the word before it can tell that none ends there.</summary>
    public int AfterPlain(int mark, int first, int end)
    {
        var next = mark + 1;
        if (mark - 2 > first && (_lists[mark - 1] & ListMask.Abbreviation) == 0 & _tokens[mark - 1].Length > 1)
        {
            return next;
        }

        return _tokens[mark].Kind == TokenKind.Question || IsFullStop(mark, next, first, end, Follower.Capital, isQuoteClosed: false) ? next : -1;
    }

    private int SkipClosers(int mark, int first, int end, out bool isQuoteClosed)
    {
        isQuoteClosed = false;
        var i = mark + 1;
        while (i < end && i - mark <= MostClosers && IsCloser(i, end))
        {
            isQuoteClosed |= _tokens[i].Kind is TokenKind.CloseQuote or TokenKind.StraightQuote or TokenKind.CloseSingleQuote or TokenKind.StraightSingleQuote;
            i++;
        }

        return SkipNotes(mark, i, first, end);
    }

    private bool IsCloser(int i, int end)
    {
        ref readonly var token = ref _tokens[i];
        if (token.IsSpaceBefore)
        {
            return token.Kind == TokenKind.CloseQuote
                || (token.Kind == TokenKind.StraightQuote && (i + 1 >= end || _tokens[i + 1].IsSpaceBefore));
        }

        return token.Kind is TokenKind.CloseQuote or TokenKind.CloseSingleQuote or TokenKind.StraightQuote or TokenKind.StraightSingleQuote
            or TokenKind.CloseBracket or TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.Ellipsis;
    }

    /// <summary>The marks of footnotes stay with their sentence: "martyr.[1][2] The", "consultation.11 12 Take".</summary>
    private int SkipNotes(int mark, int i, int first, int end)
    {
        var start = i;
        while (i + 2 < end && i - mark <= MostClosers && _tokens[i].Kind == TokenKind.OpenBracket && !_tokens[i].IsSpaceBefore
            && _tokens[i + 1].Kind == TokenKind.Number && _tokens[i + 2].Kind == TokenKind.CloseBracket)
        {
            i += 3;
        }

        if (i > start || i >= end || _tokens[i].Kind != TokenKind.Number || _tokens[i].IsSpaceBefore || _tokens[mark].Kind != TokenKind.Period || mark == 0 || _tokens[mark - 1].Kind == TokenKind.Number)
        {
            return i;
        }

        var next = i + 1;
        while (next < end && _tokens[next].Kind == TokenKind.Number && _tokens[next].Length <= 3)
        {
            next++;
        }

        return next < end && _tokens[next].IsCapitalized ? next : i;
    }

    /// <summary>"on Monday.The mayor said", "bought 1,000.Mr. Lee paid": the space behind a full stop is missing. Names of sites, firms and files go on otherwise.</summary>
    private bool IsRunTogether(int mark, int first)
    {
        if (_tokens[mark].Kind is not (TokenKind.Period or TokenKind.Question) || mark == first || _tokens[mark].IsSpaceBefore)
        {
            return false;
        }

        ref readonly var before = ref _tokens[mark - 1];
        var isWhole = _tokens[mark].Kind == TokenKind.Question || before.Kind == TokenKind.Number
            || ((before.Length > LongestUnknownAbbreviation || _lexicon.Is(before.Word, WordList.FunctionWord)) && KindOf(before, mark - 1, first) == AbbreviationKind.None);
        return isWhole && (before.IsWord ? !before.Has(TokenFlags.AllCaps) : before.Kind == TokenKind.Number && mark - 1 > first) && OpensRunTogether(mark + 1, first);
    }

    /// <summary>A word that opens sentences and the next word, or a title with its period and a name.</summary>
    private bool OpensRunTogether(int next, int first)
    {
        ref readonly var token = ref _tokens[next];
        var isTitle = token.IsWord && _tokens[next + 1].Kind == TokenKind.Period && KindOf(token, next, first) == AbbreviationKind.Title;
        var behind = isTitle ? Math.Min(next + 2, _tokens.Length - 1) : next + 1;
        return token.Length > 1 && !token.Has(TokenFlags.AllCaps) && (isTitle || IsStarter(next, next + 1))
            && _tokens[behind].IsWord && _tokens[behind].IsSpaceBefore && (!isTitle || _tokens[behind].IsCapitalized);
    }

    private int SkipOpeners(int next, int end)
    {
        var i = next;
        while (i < end && _tokens[i].Kind is TokenKind.OpenQuote or TokenKind.OpenSingleQuote or TokenKind.OpenBracket or TokenKind.StraightQuote
            or TokenKind.StraightSingleQuote or TokenKind.Hyphen or TokenKind.Dash)
        {
            i++;
        }

        return i;
    }

    private Follower FollowerAt(int next, int end)
    {
        var at = SkipOpeners(next, end);
        if (at >= end)
        {
            return Follower.Other;
        }

        return _tokens[at].Kind switch
        {
            TokenKind.Word => IsLower(at) ? Follower.Lower : Follower.Capital,
            TokenKind.Number or TokenKind.Currency => Follower.Number,
            TokenKind.Symbol or TokenKind.Address => Follower.Capital,
            _ => Follower.Other,
        };
    }

    /// <summary>"iPad" and words of scripts without case are no lower-case words.</summary>
    private bool IsLower(int at)
    {
        ref readonly var token = ref _tokens[at];
        if (!token.IsWord || !char.IsLower(_text[token.Start]))
        {
            return false;
        }

        foreach (var letter in _text.AsSpan(token.Start, Math.Min(token.Length, LongestName)))
        {
            if (char.IsAsciiLetterUpper(letter))
            {
                return false;
            }
        }

        return true;
    }

    private enum Follower
    {
        Other,
        Lower,
        Capital,
        Number,
    }
}
