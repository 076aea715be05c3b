using System.Collections.Immutable;
using CopyLint.Model.Schema;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Terms;

/// <summary>What predicates can ask of an acronym.</summary>
internal static class TermMembers
{
    private const int KnownAt = 0;
    private const int FirstAt = 1;
    private const int RepeatedAt = 2;

    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Expansion", ModelType.Words, "where the story first spells it out, if it does", static (m, i) => Words(m.Terms[i].Expansion)) { Cost = AnswerCost.Found },
        new("IsKnown", ModelType.Boolean, "readers know it: a file of variants names it", static (m, i) => ModelValue.Of(m.TermMentions[i].Has(TermTraits.Known))) { Trait = KnownAt },
        new("IsFirstMention", ModelType.Boolean, "it stands here for the first time in the body, outside quotations", static (m, i) => ModelValue.Of(m.TermMentions[i].Has(TermTraits.First))) { Trait = FirstAt },
        new("IsExplained", ModelType.Boolean, "the story spells it out or explains it somewhere", static (m, i) => ModelValue.Of(Has(m, i, TermTraits.Explained))) { Cost = AnswerCost.Found },
        new("IsExplainedLater", ModelType.Boolean, "the story spells it out, but only in a later paragraph or two sentences on", static (m, i) => ModelValue.Of(m.MayBeSpelledOut(i) && Has(m, i, TermTraits.ExplainedLater))) { Cost = AnswerCost.LookedUp },
        new("Mentions", ModelType.Number, "how often it stands in the body, outside quotations", static (m, i) => ModelValue.Of((double)m.TermMentions[i].Mentions)),
        new("RepeatedNoun", ModelType.Words, "the noun behind it that it holds already: virus in HIV virus", static (m, i) => Words(RepeatedNoun(m, i))) { Trait = RepeatedAt },
    ];

    /// <inheritdoc cref="ElementTraits"/>
    public static void Fill(StoryModel model, Span<ulong> traits)
    {
        var terms = model.TermMentions;
        for (var i = 0; i < traits.Length; i++)
        {
            ref readonly var its = ref terms[i];
            traits[i] = ElementTest.Always | ElementTraits.Bit(its.Has(TermTraits.Known), KnownAt) | ElementTraits.Bit(its.Has(TermTraits.First), FirstAt)
                | ElementTraits.Bit(!its.RepeatedNoun.IsEmpty || TermScan.MayRepeat(model.Tree, its), RepeatedAt);
        }
    }

    private static bool Has(StoryModel model, int term, TermTraits traits) =>
        (model.TermMentions[term].Has(TermTraits.Open) ? model.Terms : model.TermMentions)[term].Has(traits);

    private static TextSpan RepeatedNoun(StoryModel model, int term) =>
        model.TermMentions[term] is { RepeatedNoun.IsEmpty: true } mention && TermScan.MayRepeat(model.Tree, mention) ? model.Terms[term].RepeatedNoun : model.TermMentions[term].RepeatedNoun;

    private static ModelValue Words(TextSpan span) => span.IsEmpty ? ModelValue.None : ModelValue.Of(span);
}
