using CopyLint.Model;
using CopyLint.Model.Attributions;
using CopyLint.Model.Sources;
using CopyLint.Rules.Analyzers;
using CopyLint.Syntax;
using CopyLint.Text;

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

    /// <summary>Statements of people. Of documents only the text speaks, and "they say" is hearsay.</summary>
    public static bool IsSaid(StoryModel story, in Attribution attribution)
    {
        if (attribution.Source < 0 || attribution.Form >= ReportingForm.According || attribution.IsNegated)
        {
            return false;
        }

        ref readonly var source = ref story.Sources[attribution.Source];
        return source.Kind is not (SourceKind.Document or SourceKind.Outlet or SourceKind.Other) && !IsSelf(story.Tree, source)
            && !IsStanding(story.Tree, attribution, source) && !IsInInterview(story.Tree, attribution);
    }

    /// <summary>"Q: What did he say?", "A: He told me": the paragraphs of an interview are speech.</summary>
    private static bool IsInInterview(StoryTree tree, in Attribution attribution)
    {
        var first = tree.Blocks[tree.BlockOf(attribution.First)].FirstToken;
        return tree.Tokens[first] is { Length: 1, IsCapitalized: true } && tree.Tokens[first + 1].Kind == TokenKind.Colon;
    }

    /// <summary>"I tell stories", "it says a lot".</summary>
    private static bool IsSelf(StoryTree tree, in Source source) =>
        source.Kind == SourceKind.Pronoun && tree.Tokens[source.Head].Length <= 3 && !tree.Is(source.Head, WordList.SingularPronoun);

    /// <summary>
    /// "Aid groups say that the road is out", "the utility says it needs the money": what a group or a body holds, and not what it said on the day.
    /// "Experts say" is what a whole trade holds, wherever it stands.
    /// </summary>
    private static bool IsStanding(StoryTree tree, in Attribution attribution, in Source source) => IsOfTrade(tree, attribution, source)
        || (attribution is { Form: ReportingForm.Present or ReportingForm.Plain, IsInverted: false } && tree.Tokens[attribution.End].IsWord && !tree.Tokens[attribution.End].Has(TokenFlags.SentenceStart)
            && (source.Kind == SourceKind.Organization || (source.IsPlural && source.Kind is SourceKind.People or SourceKind.Professional or SourceKind.Role)));

    private static bool IsOfTrade(StoryTree tree, in Attribution attribution, in Source source) => tree.TextOf(attribution.Verb) is "say"
        && source.Kind is SourceKind.People or SourceKind.Professional && source.IsPlural && source.First == source.Head;

    /// <summary>Whether people speak in both tenses, exceptions aside: in most stories they do not, and then nothing else need be looked at.</summary>
    /// <param name="present">Patterns of further verbs in the present.</param>
    public static bool MayMix(StoryModel story, ReadOnlySpan<Attribution> attributions, PhraseSet present)
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

        var tenses = present.Overlaps(story.Tree, 0, story.Tree.Tokens.Length) ? Tense.Present : Tense.None;
        if (tenses == Tense.None && (forms & presents) == 0)
        {
            return false;
        }

        for (var i = 0; i < attributions.Length && tenses != (Tense.Past | Tense.Present); i++)
        {
            // Nearly all are in the past, and of those one is enough.
            if (((tenses == Tense.Past ? presents : pasts | presents) >> (int)attributions[i].Form & 1) == 0)
            {
                continue;
            }

            var tense = TenseOf(story.Tree.TextOf(attributions[i].Verb));
            tenses |= (tense & ~tenses) != 0 && IsSaid(story, attributions[i]) ? tense : Tense.None;
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
