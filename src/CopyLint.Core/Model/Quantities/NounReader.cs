using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>Finds what a number counts.</summary>
internal static class NounReader
{
    private const int FarthestNoun = 5;

    /// <summary>The token of a noun for people a few words behind the number, else of the word right behind it; -1 where none follows.</summary>
    public static int Find(StoryTree tree, in CueCursor cues, int at, out NounNumber number)
    {
        number = NounNumber.None;
        var tokens = tree.Tokens;
        var start = NumberReader.AfterHyphen(tree, at);
        if (!tokens[start].IsWord || tokens[start].Has(TokenFlags.SentenceStart))
        {
            return -1;
        }

        for (var i = start; i < Math.Min(start + FarthestNoun, tokens.Length); i++)
        {
            if (tokens[i].Has(TokenFlags.SentenceStart) || !(tokens[i].IsWord || tokens[i].Kind == TokenKind.Hyphen)
                || tree.Is(i, WordList.FunctionWord) || tree.Is(i, WordList.NumberWord) || tree.Is(i, WordList.CasualtyVerb))
            {
                break;
            }

            if (cues.PayloadAt(tree, WordList.PersonNoun, i) is not 0 and var payload)
            {
                number = (NounNumber)payload;
                return i;
            }
        }

        if (tree.Is(start, WordList.FunctionWord))
        {
            return -1;
        }

        number = tree.TextOf(start) is [.., not 's', 's'] ? NounNumber.Plural : NounNumber.None;
        return start;
    }
}
