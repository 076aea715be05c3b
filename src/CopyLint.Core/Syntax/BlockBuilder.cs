using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>Cuts the tokens of a plain text into blocks: paragraphs set off by blank lines, or one line each.</summary>
internal static class BlockBuilder
{
    public static void Build(string text, Lexicon lexicon, Table<Token> tokens, Table<Block> blocks)
    {
        var all = tokens.Items;
        var first = 0;
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i].Kind == TokenKind.EndOfText || all[i].Has(TokenFlags.ParagraphStart)
                || (all[i].Has(TokenFlags.LineStart) && !IsContinued(text, all, i)))
            {
                blocks.Add(new Block(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(all[first].Start, all[i - 1].End), BlockRole.Body, first, i, 0, 0));
                first = i;
            }
        }
    }

    private static bool IsContinued(string text, ReadOnlySpan<Token> tokens, int lineStart) =>
        tokens[lineStart - 1].Kind is not (TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.Colon)
        && char.IsLower(text[tokens[lineStart].Start]);
}
