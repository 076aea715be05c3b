using System.Collections.Immutable;
using CopyLint.Model.Schema;
using CopyLint.Model.Sources;
using CopyLint.Syntax;

namespace CopyLint.Model.Attributions;

/// <summary>What predicates can ask of an attribution.</summary>
internal static class AttributionMembers
{
    private const int SourceAt = 0;
    private const int FormAt = SourceAt + 1 + SourceMembers.TraitCount;
    private const int NegatedAt = FormAt + 7;
    private const int InvertedAt = FormAt + 8;
    private const int RepeatsAt = FormAt + 9;

    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Verb", ModelType.Words, "the reporting verb, or according to", static (m, i) => ModelValue.Of(m.Attributions[i].Verb)),
        new("Source", ModelType.One(ElementKind.Source), "who says it, if anybody", static (m, i) => ModelValue.Index(m.Attributions[i].Source)) { Trait = SourceAt, HoldsTraits = true },
        new("Form", ModelType.Enum<ReportingForm>(), "the form of the verb", static (m, i) => new ModelValue((int)m.Attributions[i].Form)) { Trait = FormAt },
        new("IsNegated", ModelType.Boolean, "did not say", static (m, i) => ModelValue.Of(m.Attributions[i].IsNegated)) { Trait = NegatedAt },
        new("IsInverted", ModelType.Boolean, "the source stands behind the verb", static (m, i) => ModelValue.Of(m.Attributions[i].IsInverted)) { Trait = InvertedAt },
        new("IsFirst", ModelType.Boolean, "the first in the body of the story", static (m, i) => ModelValue.Of(IsFirst(m, i))) { Cost = AnswerCost.LookedUp },
        new("IsSecondHand", ModelType.Boolean, "the sentence lays it to an outlet as well", static (m, i) => ModelValue.Of(IsSecondHand(m, i))) { Cost = AnswerCost.LookedUp },
        new("Repeats", ModelType.One(ElementKind.Attribution), "an earlier attribution of the same statement to the same source", static (m, i) => ModelValue.Index(m.Attributions[i].Repeats)) { Trait = RepeatsAt },
    ];

    /// <inheritdoc cref="ElementTraits"/>
    public static void Fill(StoryModel model, Span<ulong> traits)
    {
        var attributions = model.Attributions;
        var sources = model.Traits.Of(ElementKind.Source);
        for (var i = 0; i < traits.Length; i++)
        {
            ref readonly var its = ref attributions[i];
            var source = SourceMembers.TraitsOf(sources, its.Source);
            traits[i] = ElementTest.Always | source << SourceAt | 1UL << (FormAt + (int)its.Form)
                | ElementTraits.Bit(its.IsNegated, NegatedAt) | ElementTraits.Bit(its.IsInverted, InvertedAt) | ElementTraits.Bit(its.Repeats < 0, RepeatsAt);
        }
    }

    private static bool IsFirst(StoryModel model, int index) =>
        model.RoleAt(model.Attributions[index].Span.Start) == BlockRole.Body
        && (index == 0 || model.RoleAt(model.Attributions[index - 1].Span.Start) != BlockRole.Body);

    private static bool IsSecondHand(StoryModel model, int index)
    {
        var sentence = model.Tree.SentenceOf(model.Attributions[index].First);
        for (var i = Math.Max(0, index - Nearby); i < Math.Min(model.Attributions.Length, index + Nearby); i++)
        {
            var source = model.Attributions[i].Source;
            if (i != index && source >= 0 && model.Sources[source].Kind == SourceKind.Outlet && model.Tree.SentenceOf(model.Attributions[i].First) == sentence)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many neighbors can stand in one sentence.</summary>
    private const int Nearby = 4;
}
