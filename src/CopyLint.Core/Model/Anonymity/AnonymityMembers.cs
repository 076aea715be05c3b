using System.Collections.Immutable;
using CopyLint.Model.Schema;
using CopyLint.Model.Sources;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Anonymity;

/// <summary>What predicates can ask of an anonymity.</summary>
internal static class AnonymityMembers
{
    private const int FormAt = 0;
    private const int ReasonAt = 3;
    private const int FirstAt = 7;
    private const int SourceAt = 8;

    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Form", ModelType.Enum<AnonymityForm>(), "what the words say: terms, a name kept back, a name made up", static (m, i) => new ModelValue((int)m.Anonymities[i].Form)) { Trait = FormAt },
        new("Reason", ModelType.Enum<AnonymityReason>(), "the class of the reason that is given", static (m, i) => new ModelValue((int)m.Anonymities[i].Reason)) { Trait = ReasonAt },
        new("ReasonWords", ModelType.Words, "the words of the reason, if any", static (m, i) => m.Anonymities[i].ReasonSpan.IsEmpty ? ModelValue.None : ModelValue.Of(m.Anonymities[i].ReasonSpan)),
        new("Source", ModelType.One(ElementKind.Source), "who goes unnamed, if known", static (m, i) => ModelValue.Index(m.Anonymities[i].Source)) { Trait = SourceAt, HoldsTraits = true },
        new("IsOfSource", ModelType.Boolean, "the one who goes unnamed stands right before it and says something", static (m, i) => ModelValue.Of(IsOfSource(m, m.Anonymities[i]))),
        new("IsFirst", ModelType.Boolean, "the first in the story about this noun", static (m, i) => ModelValue.Of(m.Anonymities[i].IsFirst)) { Trait = FirstAt },
    ];

    /// <inheritdoc cref="ElementTraits"/>
    public static void Fill(StoryModel model, Span<ulong> traits)
    {
        var anonymities = model.Anonymities;
        var sources = model.Traits.Of(ElementKind.Source);
        for (var i = 0; i < traits.Length; i++)
        {
            ref readonly var its = ref anonymities[i];
            var source = SourceMembers.TraitsOf(sources, its.Source);
            traits[i] = ElementTest.Always | 1UL << (FormAt + (int)its.Form) | 1UL << (ReasonAt + (int)its.Reason) | source << SourceAt
                | ElementTraits.Bit(its.IsFirst, FirstAt);
        }
    }

    /// <summary>", who" and an auxiliary at most may stand between.</summary>
    private const int WidestGap = 3;

    /// <summary>How much "briefed on the first round of talks" may add.</summary>
    private const int WidestDescription = 10;

    /// <summary>The verb may be the source's own or stand right behind the formula: "a clerk who asked not to be named said".</summary>
    private static bool IsOfSource(StoryModel model, in AnonymityFormula formula) =>
        formula.Source >= 0 && model.Sources[formula.Source] is var source
        && (source.Utterance >= 0 || model.Tree.Is(formula.End, WordList.ReportingVerb))
        && (formula.First >= source.First || IsOpening(model.Tree, formula, source.First)) && !(formula.First - source.End <= WidestGap && IsReported(model.Tree, formula, source.End))
        && (formula.First - source.End <= WidestGap || IsDescribed(model.Tree, source.End, formula.First)
            || model.Tree.SentenceOf(source.First) != model.Tree.SentenceOf(formula.First));

    /// <summary>"Police said the man would not give his name": one of whom the source speaks.</summary>
    private static bool IsReported(StoryTree tree, in AnonymityFormula formula, int end) => formula.First > end && tree.Is(end, WordList.ReportingVerb) && tree.Is(end + 1, WordList.Determiner);

    /// <summary>"Requesting anonymity, an aide said".</summary>
    private static bool IsOpening(StoryTree tree, in AnonymityFormula formula, int source) =>
        tree.Tokens[formula.First].Has(TokenFlags.SentenceStart) && source - formula.End <= WidestGap;

    /// <summary>"two people briefed on the matter who asked not to be named".</summary>
    private static bool IsDescribed(StoryTree tree, int first, int end) =>
        end - first <= WidestDescription && tree.Is(first, WordList.Closeness) && tree.IsWord(end - 1, "who");
}
