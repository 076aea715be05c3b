using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Claims;

/// <summary>The words for the people behind a number: "pro-government troops", "others", "Palestinians".</summary>
internal static class VictimPhrase
{
    private const int Longest = 5;

    /// <summary>One past the last token of the phrase that begins at <paramref name="first"/>; the same token if there is none.</summary>
    public static int End(StoryTree tree, int first)
    {
        var end = first;
        for (var i = first; i - first < Longest && IsPart(tree, i, first); i++)
        {
            if (tree.Tokens[i].IsWord)
            {
                end = i + 1;
            }

            if (tree.Is(i, WordList.PersonNoun) && !tree.Is(i + 1, WordList.PersonNoun) && !IsCompound(tree, i))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Whether the number counts something else than people: animals, jobs, years, parts of a word.</summary>
    public static bool IsOther(StoryTree tree, int numberEnd)
    {
        if (tree.Tokens[numberEnd].Kind == TokenKind.Hyphen && !tree.Tokens[numberEnd].IsSpaceBefore)
        {
            return true;
        }

        for (var i = numberEnd; i - numberEnd < Longest && IsPart(tree, i, numberEnd); i++)
        {
            if (tree.Is(i, WordList.NoVictim))
            {
                return true;
            }

            if (tree.Is(i, WordList.PersonNoun))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsPart(StoryTree tree, int token, int first)
    {
        ref readonly var item = ref tree.Tokens[token];
        return (item.IsWord || item.Kind == TokenKind.Hyphen)
            && !tree.Is(token, WordList.FunctionWord) && !tree.Is(token, WordList.CasualtyVerb)
            && (token == first || !item.Has(TokenFlags.SentenceStart));
    }

    private static bool IsCompound(StoryTree tree, int token) => tree.Tokens[token + 1].Kind == TokenKind.Hyphen && !tree.Tokens[token + 1].IsSpaceBefore;
}
