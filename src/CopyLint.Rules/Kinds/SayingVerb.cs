using CopyLint.Model.Attributions;
using CopyLint.Model.Sources;
using CopyLint.Rules.Analyzers;
using CopyLint.Syntax;

namespace CopyLint.Rules.Kinds;

/// <summary>The verbs whose tense a story should keep. What others do ("warns") may well be said of the present.</summary>
internal static class SayingVerb
{
    public static bool IsKnown(ReadOnlySpan<char> word) => TenseOf(word) != Tense.None;

    public static bool IsPast(ReadOnlySpan<char> word) => TenseOf(word) == Tense.Past;

    /// <summary>The past of a verb in either tense; null of others.</summary>
    public static string? PastOf(ReadOnlySpan<char> word) => word switch
    {
        "said" or "says" or "say" => "said",
        "told" or "tells" or "tell" => "told",
        "added" or "adds" or "add" => "added",
        "declined" or "declines" or "decline" => "declined",
        _ => null,
    };

    /// <summary>
    /// "Aid groups say that the road is out", "the utility says it needs the money": what a group or a body holds, and not what it said on the day.
    /// "Experts say" is what a whole trade holds, wherever it stands.
    /// </summary>
    public static bool IsStanding(StoryTree tree, in Attribution attribution, in Source source) => IsOfTrade(tree, attribution, source)
        || (attribution is { Form: ReportingForm.Present or ReportingForm.Plain, IsInverted: false } && tree.Tokens[attribution.End].IsWord && !tree.Tokens[attribution.End].Has(TokenFlags.SentenceStart)
            && (source.Kind == SourceKind.Organization || (source.IsPlural && source.Kind is SourceKind.People or SourceKind.Professional or SourceKind.Role)));

    private static bool IsOfTrade(StoryTree tree, in Attribution attribution, in Source source) => tree.TextOf(attribution.Verb) is "say"
        && source.Kind is SourceKind.People or SourceKind.Professional && source.IsPlural && source.First == source.Head;

    /// <summary>Whether verbs stand in both tenses, whoever says what: in most stories they do not, and then nothing else need be looked at.</summary>
    /// <param name="present">Patterns of further verbs in the present.</param>
    public static bool MayMix(StoryTree tree, ReadOnlySpan<Attribution> attributions, PhraseSet present)
    {
        const int pasts = 1 << (int)ReportingForm.Past | 1 << (int)ReportingForm.Ambiguous;
        const int presents = 1 << (int)ReportingForm.Present | 1 << (int)ReportingForm.Plain | 1 << (int)ReportingForm.Ambiguous;
        var forms = 0;
        foreach (ref readonly var attribution in attributions)
        {
            forms |= 1 << (int)attribution.Form;
        }

        // Of most stories the forms tell, which takes no look at the words.
        if ((forms & pasts) == 0)
        {
            return false;
        }

        var tenses = present.Overlaps(tree, 0, tree.Tokens.Length) ? Tense.Present : Tense.None;
        if (tenses == Tense.None && (forms & presents) == 0)
        {
            return false;
        }

        foreach (ref readonly var attribution in attributions)
        {
            tenses |= TenseOf(tree.TextOf(attribution.Verb));
        }

        return tenses == (Tense.Past | Tense.Present);
    }

    private static Tense TenseOf(ReadOnlySpan<char> word) =>
        PastOf(word) is not { } past ? Tense.None : word.SequenceEqual(past) ? Tense.Past : Tense.Present;

    [Flags]
    private enum Tense : byte
    {
        None = 0,
        Past = 1,
        Present = 2,
    }
}
