using System.Collections.Immutable;

namespace CopyLint.Rules.Kinds;

/// <summary>The verbs whose tense a story should keep. What others do ("warns") may well be said of the present.</summary>
internal static class SayingVerb
{
    private static readonly ImmutableArray<(string Present, string Plural, string Past)> s_verbs =
    [
        ("says", "say", "said"), ("tells", "tell", "told"), ("adds", "add", "added"), ("declines", "decline", "declined"),
    ];

    public static bool IsKnown(ReadOnlySpan<char> word) => IndexOf(word) >= 0;

    public static bool IsPast(ReadOnlySpan<char> word) => IndexOf(word) is >= 0 and var verb && word.SequenceEqual(s_verbs[verb].Past);

    public static string PastOf(ReadOnlySpan<char> known) => s_verbs[IndexOf(known)].Past;

    private static int IndexOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < s_verbs.Length; i++)
        {
            if (word.SequenceEqual(s_verbs[i].Present) || word.SequenceEqual(s_verbs[i].Plural) || word.SequenceEqual(s_verbs[i].Past))
            {
                return i;
            }
        }

        return -1;
    }
}
