using CopyLint.Analysis;
using CopyLint.Model.People;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Whether a first name stands before a surname.</summary>
internal static class FirstName
{
    /// <summary>More tokens than initials, particles and hyphens take between the two names.</summary>
    private const int LongestJoint = 6;

    /// <summary>"Emil el-Harbou", "Ann V. Lund"; but not "President Lund", "Norway's Lund".</summary>
    public static bool StandsBefore(StoryContext story, int surname)
    {
        var tree = story.Tree;
        var i = surname - 1;
        while (i > 0 && (tree.Tokens[i].Kind is TokenKind.Hyphen or TokenKind.Period || tree.Tokens[i].Length <= 2 || tree.Is(i, WordList.NameParticle)))
        {
            i--;
        }

        return i >= 0 && surname - i < LongestJoint && tree.Tokens[i].IsWord && tree.Tokens[i].IsCapitalized && !tree.Is(i, WordList.FunctionWord)
            && !tree.Is(i, WordList.Nationality) && !tree.Tokens[surname].Has(TokenFlags.SentenceStart) && !tree.Tokens[i].Has(TokenFlags.Possessive) && !NameWords.IsPossessive(tree.TextOf(i))
            && !story.Model.Speech.Nouns.Has(i, NounTraits.Role | NounTraits.Courtesy | NounTraits.Place | NounTraits.Time | NounTraits.Verb);
    }
}
