using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>Finds what a number counts.</summary>
internal static class NounReader
{
    private const int FarthestNoun = 5;

    /// <summary>The token of a noun for people a few words behind the number, else of the word right behind it; -1 where none follows.</summary>
    public static int Find(StoryTree tree, int at)
    {
        var tokens = tree.Tokens;
        var start = NumberReader.AfterHyphen(tree, at);
        if (!tokens[start].IsWord || tokens[start].Has(TokenFlags.SentenceStart))
        {
            return -1;
        }

        for (var i = start; i < Math.Min(start + FarthestNoun, tokens.Length); i++)
        {
            if (tokens[i].Has(TokenFlags.SentenceStart) || !(tokens[i].IsWord || tokens[i].Kind == TokenKind.Hyphen)
                || tree.Is(i, WordList.FunctionWord) || tree.Is(i, WordList.NumberWord))
            {
                break;
            }

            if (tree.Is(i, WordList.PersonNoun))
            {
                return i;
            }
        }

        return tree.Is(start, WordList.FunctionWord) ? -1 : start;
    }
}
