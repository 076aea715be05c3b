using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>Finds what a number counts.</summary>
internal static class NounReader
{
    private const int FarthestNoun = 5;
    private const ulong Ends = ListMask.FunctionWord | ListMask.NumberWord | 1UL << (int)WordList.CasualtyVerb;
    private const ulong PersonNoun = 1UL << (int)WordList.PersonNoun;
    private const ulong WordOrHyphen = 1UL << (int)TokenKind.Word | 1UL << (int)TokenKind.Hyphen;

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

        var lists = tree.Classes;
        var end = Math.Min(start + FarthestNoun, tokens.Length);
        for (var i = start; i < end && IsPart(tokens[i], lists[i]); i++)
        {
            if (((lists[i] | cues.ListsAt(i)) & PersonNoun) != 0 && cues.PayloadAt(tree, WordList.PersonNoun, i) is not 0 and var payload)
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

    /// <summary>Whether a token can stand before a noun or be one: a word or a hyphen inside the sentence, and neither small word, number nor verb. One test of all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPart(in Token token, ulong lists) =>
        ((uint)(token.Flags & TokenFlags.SentenceStart) | (lists & Ends) | (~WordOrHyphen >> (int)token.Kind & 1)) == 0;
}
