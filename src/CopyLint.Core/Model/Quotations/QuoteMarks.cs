using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quotations;

/// <summary>What a mark can be where it stands: an opening mark, a closing mark, an apostrophe, a sign for feet or inches.</summary>
internal readonly ref struct QuoteMarks(StoryTree tree)
{
    private readonly StoryTree _tree = tree;
    private readonly ReadOnlySpan<Token> _tokens = tree.Tokens;

    public static bool IsMark(TokenKind kind) => kind is >= TokenKind.OpenQuote and <= TokenKind.StraightSingleQuote;

    public static bool IsSingle(TokenKind kind) =>
        kind is TokenKind.OpenSingleQuote or TokenKind.CloseSingleQuote or TokenKind.StraightSingleQuote;

    /// <summary>White space or an opening sign before it, none behind it.</summary>
    public bool CanOpen(int mark, int end) =>
        IsFree(mark) && mark + 1 < end && !_tokens[mark + 1].IsSpaceBefore && CanBegin(_tokens[mark + 1].Kind);

    /// <summary>No white space before it; white space, a closing sign or nothing behind it.</summary>
    public bool CanClose(int mark, int end) =>
        !_tokens[mark].IsSpaceBefore && (mark + 1 >= end || _tokens[mark + 1].IsSpaceBefore || CanFollow(_tokens[mark + 1].Kind));

    public bool CanOpenSingle(int mark, int end) =>
        _tokens[mark].Kind != TokenKind.CloseSingleQuote && CanOpen(mark, end) && !IsElision(mark, end);

    /// <summary>
    /// "the boys' coats" inside single quotation marks: the mark after a word that is followed by a word is an apostrophe
    /// when another mark that can only close stands further on.
    /// </summary>
    public bool IsApostropheAfterWord(int mark, int end)
    {
        ref readonly var before = ref _tokens[mark - 1];
        if (!before.IsWord || mark + 1 >= end || !_tokens[mark + 1].IsWord || !EndsLikeClipped(before))
        {
            return false;
        }

        for (var i = mark + 1; i < end; i++)
        {
            if (!IsSingle(_tokens[i].Kind))
            {
                continue;
            }

            if (CanOpenSingle(i, end))
            {
                return false;
            }

            if (!_tokens[i].IsSpaceBefore)
            {
                return CanClose(i, end);
            }
        }

        return false;
    }

    /// <summary>Whether a number with the foot sign stands before the mark: 6'2".</summary>
    public bool IsAfterFeet(int mark) =>
        mark >= 3 && IsAfterNumber(mark) && IsSingle(_tokens[mark - 2].Kind) && IsAfterNumber(mark - 2);

    public bool IsAfterNumber(int mark) =>
        mark > 0 && _tokens[mark - 1].Kind == TokenKind.Number && !_tokens[mark].IsSpaceBefore;

    private bool IsFree(int mark) =>
        _tokens[mark].IsSpaceBefore || mark == 0
        || _tokens[mark - 1].Kind is TokenKind.OpenBracket or TokenKind.OpenQuote or TokenKind.StraightQuote
            or TokenKind.OpenSingleQuote or TokenKind.StraightSingleQuote or TokenKind.Dash or TokenKind.Slash;

    private static bool CanBegin(TokenKind kind) =>
        kind is TokenKind.Word or TokenKind.Number or TokenKind.Currency or TokenKind.Address or TokenKind.OpenBracket
            or TokenKind.Ellipsis or TokenKind.Symbol || IsMark(kind);

    private static bool CanFollow(TokenKind kind) =>
        kind is TokenKind.Comma or TokenKind.Period or TokenKind.Ellipsis or TokenKind.Question or TokenKind.Exclamation
            or TokenKind.Colon or TokenKind.Semicolon or TokenKind.CloseBracket or TokenKind.Dash or TokenKind.Hyphen
            or TokenKind.Slash || IsMark(kind);

    /// <summary>'tis, 'em, 'n', '90s, '04: the mark stands for what is left out.</summary>
    private bool IsElision(int mark, int end)
    {
        ref readonly var next = ref _tokens[mark + 1];
        if (next.IsWord)
        {
            return _tree.Is(mark + 1, WordList.Elision) && !next.IsCapitalized;
        }

        if (next.Kind != TokenKind.Number || next.Length != 2)
        {
            return false;
        }

        ref readonly var after = ref _tokens[mark + 2];
        return mark + 2 >= end || !after.IsSpaceBefore;
    }

    /// <summary>A plural that can own what follows (boys'), or a word that drops its end (goin', ol').</summary>
    private bool EndsLikeClipped(in Token word) =>
        word.Length <= 2 || (_tree.Text[word.End - 1] | 0x20) is 's' or 'n';
}
