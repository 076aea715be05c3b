using CopyLint.Model.People;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Tells a slip from a legitimate double.</summary>
/// <param name="second">A token whose word hashes like that of the token before it.</param>
internal readonly ref struct DoubleJudge(StoryTree tree, ReadOnlySpan<Person> people, int second)
{
    private const int LongestClause = 8;

    private readonly ReadOnlySpan<Token> _tokens = tree.Tokens;
    private readonly ReadOnlySpan<Person> _people = people;
    private readonly int _first = second - 1;

    public bool IsSlip
    {
        get
        {
            ref readonly var left = ref _tokens[_first];
            ref readonly var right = ref _tokens[second];
            return left.IsWord && right.IsWord && right.IsSpaceBefore && left.Length == right.Length && !right.Has(TokenFlags.SentenceStart)
                && tree.IsSameWord(_first, second) && !IsInCompound() && !IsMention() && IsSlipOfCase(left, right) && !IsLegitimate();
        }
    }

    /// <summary>Whether the word stands there three times.</summary>
    public bool IsTriple => (_first > 0 && tree.IsSameWord(_first - 1, second)) || (_tokens[second + 1].IsWord && tree.IsSameWord(second, second + 1));

    private bool IsFunctionWord => tree.Is(second, WordList.FunctionWord);

    private bool IsInCompound() =>
        (_tokens[second + 1].Kind is TokenKind.Hyphen or TokenKind.Slash && !_tokens[second + 1].IsSpaceBefore)
        || (_first > 0 && _tokens[_first - 1].Kind is TokenKind.Hyphen or TokenKind.Slash && !_tokens[_first].IsSpaceBefore);

    /// <summary>a noun such as "bill bill": the same word alone stands in quotation marks.</summary>
    private bool IsMention()
    {
        var first = _first > 0 && tree.IsSameWord(_first - 1, second) ? _first - 1 : _first;
        var end = _tokens[second + 1].IsWord && tree.IsSameWord(second, second + 1) ? second + 2 : second + 1;
        end = _tokens[end].Kind == TokenKind.Comma ? end + 1 : end;
        return first > 0 && !_tokens[first].IsSpaceBefore && !_tokens[end].IsSpaceBefore && _tokens[first - 1].Kind is TokenKind.StraightQuote or TokenKind.OpenQuote && _tokens[end].Kind is TokenKind.StraightQuote or TokenKind.CloseQuote;
    }

    /// <summary>"Duran Duran", "law lord Lord Roe" and "BERLIN BERLIN" are no slips; "The the", "the The Strategic Treaty" and "police police" are.</summary>
    private bool IsSlipOfCase(in Token left, in Token right)
    {
        if (right.IsCapitalized)
        {
            return left.IsCapitalized ? new CapitalDouble(tree, _people, second).IsSlip : tree.IsWord(second, "the") && _tokens[second + 1].IsCapitalized && !tree.IsWord(second + 1, "the");
        }

        if (left.Length == 1 && !IsFunctionWord)
        {
            return false;
        }

        return !left.IsCapitalized || ((IsFunctionWord || left.Has(TokenFlags.SentenceStart)) && ContextOf(second) != DoubleContext.AfterDeterminer);
    }

    private bool IsLegitimate()
    {
        if (IsTriple)
        {
            return !IsFunctionWord || (ContextOf(second) == DoubleContext.Always && !tree.IsWord(second, "had"));
        }

        return ContextOf(second) switch
        {
            DoubleContext.Always => !IsOneTooMany(),
            DoubleContext.BeforeVerbOrNoun => _tokens[second + 1].IsWord && !new ThatDouble(tree, second).IsSlip,
            DoubleContext.AfterQuestionWord => IsAfterQuestionWord(),
            DoubleContext.AfterDeterminer or DoubleContext.AfterArticle => _first > 0 && IsDeterminer(_first - 1),
            _ => !IsFunctionWord && IsEndOfClause(),
        };
    }

    /// <summary>"those who leave leave for Milan", "everyone who leaves leaves for good", "what stops stops".</summary>
    private bool IsEndOfClause() => _first > 0 && (tree.IsWord(_first - 1, "what") || tree.IsWord(_first - 1, "whatever") || tree.IsWord(_first - 1, "whoever")
        || (_first > 1 && tree.IsWord(_first - 2, "what") && tree.Is(_first - 1, WordList.Pronoun)) || IsThoseWho(_first - 1) || IsAnybodyWho(_first - 1));

    private bool IsAnybodyWho(int token) => token > 0 && tree.IsWord(token, "who")
        && (DoubleLexicon.NeighborOf(tree, token - 1) == DoubleNeighbor.Anybody || tree.IsWord(token - 1, "one"));

    private bool IsThoseWho(int token) => token > 0 && (tree.IsWord(token, "who") || tree.IsWord(token, "that"))
        && (tree.IsWord(token - 1, "those") || tree.IsWord(token - 1, "all") || tree.Is(token - 1, WordList.Pronoun));

    /// <summary>"have had had", "had had been", "will do do", "do do not", "were no no signs", "as long long as": behind the auxiliary, and before a participle, one is too many.</summary>
    private bool IsOneTooMany()
    {
        if (_first == 0 || tree.IsWord(second + 1, "as"))
        {
            return _first > 0;
        }

        if (tree.IsWord(second, "no"))
        {
            return tree.Is(_first - 1, WordList.Auxiliary) && _tokens[second + 1].IsWord;
        }

        return tree.IsWord(second, "had")
            ? tree.IsWord(_first - 1, "have") || tree.IsWord(_first - 1, "has") || tree.IsWord(_first - 1, "having") || ContextOf(second + 1) == DoubleContext.Participle
            : tree.IsWord(second, "do") && (tree.IsWord(second + 1, "not") || tree.Is(_first - 1, WordList.Auxiliary) || tree.IsWord(_first - 1, "to"));
    }

    private bool IsDeterminer(int token) =>
        _tokens[token].Has(TokenFlags.Possessive) || ContextOf(token) == DoubleContext.Adjective || (ContextOf(token) == DoubleContext.Determiner && !tree.IsWord(token, "this")) || tree.TextOf(token) is "her";

    /// <summary>
    /// "what it is is unclear", "those who can can stay": a clause that ends in the verb with which the sentence goes on. It has no
    /// other verb ("what we are doing is is"), and its subject stands between ("who is is", "all ships are are").
    /// </summary>
    private bool IsAfterQuestionWord()
    {
        if (!_tokens[second + 1].IsWord)
        {
            return _tokens[second + 1].Kind == TokenKind.Comma;
        }

        if (_first > 0 && ContextOf(_first - 1) == DoubleContext.QuestionWord && (tree.Is(second, WordList.BeForm) || tree.IsWord(second, "has") || tree.IsWord(second, "have")))
        {
            return IsThoseWho(_first - 1);
        }

        for (var i = _first - 1; i >= Math.Max(0, _first - LongestClause) && !tree.Is(i, WordList.Auxiliary); i--)
        {
            if (ContextOf(i) == DoubleContext.QuestionWord)
            {
                return tree.IsWord(i, "all") ? tree.Is(i + 1, WordList.Pronoun) : i == 0 || _tokens[i - 1].Kind != TokenKind.Comma || !(tree.IsWord(i, "where") || tree.IsWord(i, "who"));
            }

            if (_tokens[i].Has(TokenFlags.SentenceStart) || _tokens[i].Kind == TokenKind.Comma)
            {
                return false;
            }
        }

        return false;
    }

    private DoubleContext ContextOf(int token) => DoubleLexicon.ContextOf(tree, token);
}
