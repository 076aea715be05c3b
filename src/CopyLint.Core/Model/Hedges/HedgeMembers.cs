using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Hedges;

/// <summary>What predicates can ask of a hedge.</summary>
internal static class HedgeMembers
{
    private const int KindAt = 0;
    private const int AgentAt = 13;
    private const int NegatedAt = 14;

    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Kind", ModelType.Enum<HedgeKind>(), "what sort of hedge it is", static (m, i) => new ModelValue((int)m.Hedges[i].Kind)) { Trait = KindAt },
        new("HasAgent", ModelType.Boolean, "it says by whom or to whom: by the ministry, to investigators", static (m, i) => ModelValue.Of(!m.Hedges[i].Agent.IsEmpty)) { Trait = AgentAt },
        new("Agent", ModelType.Words, "the words that say by whom or to whom, if any", static (m, i) => m.Hedges[i].Agent.IsEmpty ? ModelValue.None : ModelValue.Of(m.Hedges[i].Agent)),
        new("IsNegated", ModelType.Boolean, "the hedge itself is denied: is not believed to", static (m, i) => ModelValue.Of(m.Hedges[i].IsNegated)) { Trait = NegatedAt },
        new("IsAttributed", ModelType.Boolean, "a source stands in its sentence, and not in another clause of it", static (m, i) => ModelValue.Of(HedgeSource.IsAttributed(m, i))) { Cost = AnswerCost.Found },
        new("EchoesHeadline", ModelType.Boolean, "its sentence takes up two words or more of the headline", static (m, i) => ModelValue.Of(HeadlineEcho.IsEcho(m, m.Hedges[i].Span.Start))) { Cost = AnswerCost.Found },
    ];

    /// <inheritdoc cref="ElementTraits"/>
    public static void Fill(StoryModel model, Span<ulong> traits)
    {
        var hedges = model.Hedges;
        for (var i = 0; i < traits.Length; i++)
        {
            ref readonly var its = ref hedges[i];
            traits[i] = ElementTest.Always | 1UL << (KindAt + (int)its.Kind) | ElementTraits.Bit(!its.Agent.IsEmpty, AgentAt) | ElementTraits.Bit(its.IsNegated, NegatedAt);
        }
    }
}
