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

    /// <summary>A noun for people a few words behind the number, else the word right behind it.</summary>
    public static CountedNoun Find(StoryTree tree, in CueCursor cues, int at)
    {
        var start = NumberReader.AfterHyphen(cues.Tokens, at);
        ref readonly var token = ref cues.Tokens[start];
        if (!token.IsWord | token.Has(TokenFlags.SentenceStart))
        {
            return CountedNoun.None;
        }

        if (cues.MayHave(PersonNoun, start, FarthestNoun) && FindPerson(tree, cues, start) is { Token: >= 0 } person)
        {
            return person;
        }

        // Whether it is a small word or one of many nobody can guess.
        var isNone = -Convert.ToInt32((cues.Classes[start] & ListMask.FunctionWord) != 0);
        var word = tree.TextOf(start);
        var isPlural = word.Length > 1 && (word[^1] == 's' & word[^2] != 's');
        return new CountedNoun(start | isNone, (NounNumber)(Convert.ToInt32(isPlural) * (int)NounNumber.Plural & ~isNone));
    }

    private static CountedNoun FindPerson(StoryTree tree, in CueCursor cues, int start)
    {
        var tokens = cues.Tokens;
        var lists = cues.Classes;
        var end = Math.Min(start + FarthestNoun, tokens.Length);
        for (var i = start; i < end && IsPart(tokens[i], lists[i]); i++)
        {
            if (((lists[i] | cues.ListsAt(i)) & PersonNoun) != 0 && cues.PayloadAt(tree, WordList.PersonNoun, i) is not 0 and var payload)
            {
                return new CountedNoun(i, (NounNumber)payload);
            }
        }

        return CountedNoun.None;
    }

    /// <summary>Whether a token can stand before a noun or be one: a word or a hyphen inside the sentence, and neither small word, number nor verb. One test of all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPart(in Token token, ulong lists) =>
        ((uint)(token.Flags & TokenFlags.SentenceStart) | (lists & Ends) | (~WordOrHyphen >> (int)token.Kind & 1)) == 0;
}
