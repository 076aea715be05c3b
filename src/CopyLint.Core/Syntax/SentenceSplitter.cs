using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Syntax;

/// <summary>Cuts blocks into sentences and marks the token that opens each.</summary>
internal static class SentenceSplitter
{
    public static void Split(string text, Lexicon lexicon, Table<Token> tokens, Table<Block> blocks, Table<Sentence> sentences)
    {
        for (var b = 0; b < blocks.Count; b++)
        {
            var block = blocks[b];
            var firstSentence = sentences.Count;
            var first = block.FirstToken;
            for (var i = block.FirstToken; i < block.EndToken; i++)
            {
                if (i + 1 == block.EndToken || EndsSentence(tokens, i))
                {
                    sentences.Add(new Sentence(TextSpan.FromBounds(tokens[first].Start, tokens[i].End), first, i + 1, b));
                    tokens[first] = tokens[first] with { Flags = tokens[first].Flags | TokenFlags.SentenceStart };
                    first = i + 1;
                }
            }

            blocks[b] = block with { FirstSentence = firstSentence, EndSentence = sentences.Count };
        }
    }

    private static bool EndsSentence(Table<Token> tokens, int i) =>
        tokens[i].Kind is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation
        && tokens[i + 1].IsSpaceBefore && (tokens[i + 1].IsCapitalized || !tokens[i + 1].IsWord);
}
