using System.Collections.Immutable;
using CopyLint.Model.Attributions;
using CopyLint.Rules.Analyzers;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>The verbs whose tense a story should keep. What others do ("warns") may well be said of the present.</summary>
internal static class SayingVerb
{
    /// <summary>All forms of a verb begin with the same letter.</summary>
    private static readonly ImmutableArray<(string Present, string Plural, string Past)> s_verbs =
    [
        ("says", "say", "said"), ("tells", "tell", "told"), ("adds", "add", "added"), ("declines", "decline", "declined"),
    ];

    public static bool IsKnown(ReadOnlySpan<char> word) => IndexOf(word) >= 0;

    public static bool IsPast(ReadOnlySpan<char> word) => IndexOf(word) is >= 0 and var verb && word.SequenceEqual(s_verbs[verb].Past);

    public static string PastOf(ReadOnlySpan<char> known) => s_verbs[IndexOf(known)].Past;

    /// <summary>Whether verbs stand in both tenses, whoever says what: in most stories they do not, and then nothing else need be looked at.</summary>
    /// <param name="present">Patterns of further verbs in the present.</param>
    public static bool MayMix(StoryTree tree, ReadOnlySpan<Attribution> attributions, PhraseSet present)
    {
        bool hasPast = false, hasPresent = present.Overlaps(tree, 0, tree.Tokens.Length);
        foreach (ref readonly var attribution in attributions)
        {
            var word = tree.TextOf(attribution.Verb);
            if (IndexOf(word) is >= 0 and var verb)
            {
                var isPast = word.SequenceEqual(s_verbs[verb].Past);
                hasPast |= isPast;
                hasPresent |= !isPast;
            }
        }

        return hasPast && hasPresent;
    }

    private static int IndexOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < s_verbs.Length; i++)
        {
            if (word.Length > 0 && word[0] == s_verbs[i].Past[0] && (word.SequenceEqual(s_verbs[i].Past) || word.SequenceEqual(s_verbs[i].Present) || word.SequenceEqual(s_verbs[i].Plural)))
            {
                return i;
            }
        }

        return -1;
    }
}
