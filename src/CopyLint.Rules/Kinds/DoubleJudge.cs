using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Tells a slip from a legitimate double.</summary>
/// <param name="second">A token whose word hashes like that of the token before it.</param>
internal readonly ref struct DoubleJudge(StoryTree tree, int second)
{
    private const int LongestClause = 8;

    private readonly ReadOnlySpan<Token> _tokens = tree.Tokens;
    private readonly int _first = second - 1;

    public bool IsSlip
    {
        get
        {
            ref readonly var left = ref _tokens[_first];
            ref readonly var right = ref _tokens[second];
            return left.IsWord && right.IsWord && right.IsSpaceBefore && left.Length == right.Length && !right.Has(TokenFlags.SentenceStart)
                && tree.IsSameWord(_first, second) && !IsInCompound() && IsSlipOfCase(left, right) && !IsLegitimate();
        }
    }

    private bool IsFunctionWord => tree.Is(second, WordList.FunctionWord);

    private bool IsInCompound() =>
        (_tokens[second + 1].Kind is TokenKind.Hyphen or TokenKind.Slash && !_tokens[second + 1].IsSpaceBefore)
        || (_first > 0 && _tokens[_first - 1].Kind is TokenKind.Hyphen or TokenKind.Slash && !_tokens[_first].IsSpaceBefore);

    /// <summary>"Duran Duran", "law lord Lord Roe" and "BERLIN BERLIN" are no slips; "The the" and "police police" are.</summary>
    private bool IsSlipOfCase(in Token left, in Token right)
    {
        if (right.IsCapitalized)
        {
            return left.IsCapitalized && right.Length == 1 && IsFunctionWord && IsPronoun();
        }

        if (left.Length == 1 && !IsFunctionWord)
        {
            return false;
        }

        return !left.IsCapitalized || ((IsFunctionWord || left.Has(TokenFlags.SentenceStart)) && ContextOf(second) != DoubleContext.AfterDeterminer);
    }

    /// <summary>"I I think", but not "World War I I".</summary>
    private bool IsPronoun() =>
        _tokens[second + 1].IsWord && !_tokens[second + 1].IsCapitalized && (_first == 0 || !_tokens[_first - 1].IsCapitalized);

    private bool IsLegitimate()
    {
        var isTriple = (_first > 0 && tree.IsSameWord(_first - 1, second)) || (_tokens[second + 1].IsWord && tree.IsSameWord(second, second + 1));
        if (isTriple && !IsFunctionWord)
        {
            return true;
        }

        return ContextOf(second) switch
        {
            DoubleContext.Always => !IsPerfect(),
            DoubleContext.BeforeVerbOrNoun => _tokens[second + 1].IsWord && !IsClauseOpener(second + 1),
            DoubleContext.AfterQuestionWord => IsAfterQuestionWord(),
            DoubleContext.AfterParticleVerb => IsAfterVerb(DoubleNeighbor.ParticleVerb),
            DoubleContext.BeforeTime => IsBeforeTime(),
            DoubleContext.AfterUsed => _first > 0 && ContextOf(_first - 1) == DoubleContext.Used,
            DoubleContext.AfterDativeVerb => IsAfterVerb(DoubleNeighbor.DativeVerb),
            DoubleContext.AfterDeterminer => _first > 0 && IsDeterminer(_first - 1),
            DoubleContext.AfterArticle => _first > 0 && IsDeterminer(_first - 1),
            _ => false,
        };
    }

    /// <summary>"have had had": behind the auxiliary one is too many.</summary>
    private bool IsPerfect() =>
        _first > 0 && tree.IsWord(second, "had") && (tree.IsWord(_first - 1, "have") || tree.IsWord(_first - 1, "has") || tree.IsWord(_first - 1, "having"));

    private bool IsAfterVerb(DoubleNeighbor kind) =>
        _first > 0 && tree.Lexicon.PayloadOf(_tokens[_first - 1].Word, WordList.DoubleNeighbor) == (int)kind;

    private bool IsClauseOpener(int token) => ContextOf(token) is DoubleContext.ClauseOpener or DoubleContext.Determiner or DoubleContext.AfterDativeVerb;

    private bool IsDeterminer(int token) =>
        _tokens[token].Has(TokenFlags.Possessive) || ContextOf(token) == DoubleContext.Determiner || tree.TextOf(token) is "her";

    private bool IsBeforeTime()
    {
        for (var i = second + 1; i < Math.Min(_tokens.Length, second + 4); i++)
        {
            if (ContextOf(i) == DoubleContext.TimeNoun)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAfterQuestionWord()
    {
        for (var i = _first - 1; i >= Math.Max(0, _first - LongestClause); i--)
        {
            if (ContextOf(i) == DoubleContext.QuestionWord)
            {
                return true;
            }

            if (_tokens[i].Has(TokenFlags.SentenceStart) || _tokens[i].Kind == TokenKind.Comma)
            {
                return false;
            }
        }

        return false;
    }

    private DoubleContext ContextOf(int token) => (DoubleContext)tree.Lexicon.PayloadOf(_tokens[token].Word, WordList.LegitimateDouble);
}
