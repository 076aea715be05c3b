using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Quotations;

/// <summary>Pairs quotation marks within a block.</summary>
internal static class QuotationRecognizer
{
    public static void Recognize(StoryModel model, Table<Quotation> quotations)
    {
        var tree = model.Tree;
        foreach (ref readonly var block in tree.Blocks)
        {
            var open = -1;
            for (var i = block.FirstToken; i < block.EndToken; i++)
            {
                var kind = tree.Tokens[i].Kind;
                if (open < 0 && kind is TokenKind.OpenQuote or TokenKind.StraightQuote)
                {
                    open = i;
                }
                else if (open >= 0 && kind is TokenKind.CloseQuote or TokenKind.StraightQuote)
                {
                    quotations.Add(new Quotation(tree.SpanOf(open, i + 1), tree.SpanOf(open + 1, i), open, i + 1, 0, true, false));
                    open = -1;
                }
            }

            if (open >= 0)
            {
                quotations.Add(new Quotation(tree.SpanOf(open, block.EndToken), tree.SpanOf(open + 1, block.EndToken), open, block.EndToken, 0, false, false));
            }
        }
    }
}
