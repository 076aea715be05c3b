using CopyLint.Model.Attributions;
using CopyLint.Rules.Analyzers;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>The verbs whose tense a story should keep. What others do ("warns") may well be said of the present.</summary>
internal static class SayingVerb
{
    public static bool IsKnown(ReadOnlySpan<char> word) => TenseOf(word) != Tense.None;

    public static bool IsPast(ReadOnlySpan<char> word) => TenseOf(word) == Tense.Past;

    public static string PastOf(ReadOnlySpan<char> known) => known[0] switch
    {
        's' => "said",
        't' => "told",
        'a' => "added",
        _ => "declined",
    };

    /// <summary>Whether verbs stand in both tenses, whoever says what: in most stories they do not, and then nothing else need be looked at.</summary>
    /// <param name="present">Patterns of further verbs in the present.</param>
    public static bool MayMix(StoryTree tree, ReadOnlySpan<Attribution> attributions, PhraseSet present)
    {
        var tenses = present.Overlaps(tree, 0, tree.Tokens.Length) ? Tense.Present : Tense.None;
        foreach (ref readonly var attribution in attributions)
        {
            tenses |= TenseOf(tree.TextOf(attribution.Verb));
        }

        return tenses == (Tense.Past | Tense.Present);
    }

    private static Tense TenseOf(ReadOnlySpan<char> word) => word switch
    {
        "said" or "told" or "added" or "declined" => Tense.Past,
        "says" or "say" or "tells" or "tell" or "adds" or "add" or "declines" or "decline" => Tense.Present,
        _ => Tense.None,
    };

    [Flags]
    private enum Tense : byte
    {
        None = 0,
        Past = 1,
        Present = 2,
    }
}
