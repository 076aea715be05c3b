using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>How marks stand together, and what only looks like a fault.</summary>
internal static class Punctuation
{
    /// <summary>One past the marks that stand together and cannot: the same twice, or a comma beside a period or semicolon.</summary>
    public static int RunEnd(StoryTree tree, int first)
    {
        var tokens = tree.Tokens;
        var end = first + 1;
        while (tokens[end].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Period && CanJoin(tokens[end - 1], tokens[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>A period before a comma belongs to a shortened word.</summary>
    private static bool CanJoin(in Token left, in Token right) =>
        !right.Has(TokenFlags.LineStart) && left.Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Period
        && (left.Kind == right.Kind || left.Kind != TokenKind.Period);

    /// <summary>A data row, a low quotation mark, an ellipsis.</summary>
    public static bool IsLegitimate(StoryTree tree, int first, int end) =>
        IsData(tree, first, end) || IsLowQuote(tree, first, end) || IsSpacedEllipsis(tree, first, end);

    /// <summary>"..", which is neither a full stop nor an ellipsis, at the end of a sentence.</summary>
    public static bool IsTwoPeriods(StoryTree tree, int i)
    {
        ref readonly var mark = ref tree.Tokens[i];
        ref readonly var next = ref tree.Tokens[i + 1];
        return mark.Kind == TokenKind.Ellipsis && mark.Length == 2 && !mark.IsSpaceBefore && tree.Tokens[i - 1].IsWord
            && (next.Kind == TokenKind.EndOfText || next.Has(TokenFlags.ParagraphStart) || (next.IsSpaceBefore && next.IsCapitalized)
                || next.Kind is TokenKind.CloseQuote);
    }

    /// <summary>Empty fields of a data row: "1,,2".</summary>
    private static bool IsData(StoryTree tree, int first, int end) =>
        tree.Tokens[first - 1].Kind == TokenKind.Number && tree.Tokens[end].Kind == TokenKind.Number && !tree.Tokens[end].IsSpaceBefore;

    /// <summary>,,so'' : two commas for a low quotation mark.</summary>
    private static bool IsLowQuote(StoryTree tree, int first, int end) =>
        tree.Tokens[first].Kind == TokenKind.Comma && tree.Tokens[first].IsSpaceBefore && !tree.Tokens[end].IsSpaceBefore;

    /// <summary>". . ." stands for an ellipsis.</summary>
    private static bool IsSpacedEllipsis(StoryTree tree, int first, int end) =>
        tree.Tokens[first].Kind == TokenKind.Period
        && (end - first > 2 || (tree.Tokens[first].IsSpaceBefore && end - first == 2) || tree.Tokens[end].Kind == TokenKind.Ellipsis);

    /// <summary>A space before the mark, on its line, where none belongs. A period there also opens ".NET" and ".22".</summary>
    public static bool IsApart(StoryTree tree, int i)
    {
        ref readonly var mark = ref tree.Tokens[i];
        ref readonly var before = ref tree.Tokens[i - 1];
        ref readonly var next = ref tree.Tokens[i + 1];
        if (!mark.IsSpaceBefore || mark.Has(TokenFlags.LineStart) || mark.Kind == TokenKind.Ellipsis
            || !EndsPhrase(tree, i - 1))
        {
            return false;
        }

        return mark.Kind is TokenKind.Comma or TokenKind.Semicolon
            ? next.Kind != TokenKind.Number && next.Kind != TokenKind.CloseBracket
            : next.Kind == TokenKind.EndOfText || next.Has(TokenFlags.ParagraphStart) || (next.IsSpaceBefore && next.Has(TokenFlags.SentenceStart));
    }

    /// <summary>No space behind the mark where one belongs: a sentence opens there, or a small word goes on ("late,but"). Figures, names and addresses have none.</summary>
    public static bool IsRunTogether(StoryTree tree, int i)
    {
        ref readonly var mark = ref tree.Tokens[i];
        ref readonly var before = ref tree.Tokens[i - 1];
        ref readonly var next = ref tree.Tokens[i + 1];
        if (mark.IsSpaceBefore || next.IsSpaceBefore || !next.IsWord)
        {
            return false;
        }

        return mark.Kind is TokenKind.Comma or TokenKind.Semicolon
            ? before.IsWord && before.Length > 1 && next.Length > 1 && !next.IsCapitalized && tree.Tokens[i + 2].IsSpaceBefore && tree.Is(i + 1, WordList.FunctionWord)
            : next.Has(TokenFlags.SentenceStart);
    }

    /// <summary>A word, a closing mark or a figure with its unit: "£32m". A letter alone is an initial: "J . Smith".</summary>
    private static bool EndsPhrase(StoryTree tree, int i)
    {
        ref readonly var token = ref tree.Tokens[i];
        return token.IsWord
            ? token.Length > 1 || (i > 0 && !token.IsSpaceBefore && tree.Tokens[i - 1].Kind == TokenKind.Number)
            : token.Kind is TokenKind.CloseQuote or TokenKind.CloseBracket;
    }
}
