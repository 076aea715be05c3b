using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Claims;

/// <summary>What predicates can ask of a claim.</summary>
internal static class ClaimMembers
{
    private const int KindAt = 0;
    private const int QuantityAt = 4;
    private const int NegatedAt = 5;

    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Quantity", ModelType.One(ElementKind.Quantity), "how many, if stated", static (m, i) => ModelValue.Index(m.Claims[i].Quantity)) { Trait = QuantityAt },
        new("Kind", ModelType.Enum<ClaimKind>(), "what happened to the people", static (m, i) => new ModelValue((int)m.Claims[i].Kind)) { Trait = KindAt },
        new("Verb", ModelType.Words, "the casualty word", static (m, i) => ModelValue.Of(m.Claims[i].Verb)),
        new("Victims", ModelType.Words, "the people, if they are named", static (m, i) => m.Claims[i].Victims.IsEmpty ? ModelValue.None : ModelValue.Of(m.Claims[i].Victims)),
        new("IsNegated", ModelType.Boolean, "nobody was hurt", static (m, i) => ModelValue.Of(m.Claims[i].IsNegated)) { Trait = NegatedAt },
        new("IsAttributed", ModelType.Boolean, "a source stands in its sentence or beside it, or with the same words earlier", static (m, i) => ModelValue.Of(ClaimContext.IsAttributed(m, i))) { Cost = AnswerCost.Found },
        new("IsSettled", ModelType.Boolean, "history: its sentence names a year, an anniversary or the like", static (m, i) => ModelValue.Of(ClaimContext.IsSettled(m, i))) { Cost = AnswerCost.Found },
    ];

    /// <summary>Passes the claims that say how many.</summary>
    public static ElementTest WithQuantity { get; } = ElementTest.Without(1UL << QuantityAt);

    /// <inheritdoc cref="ElementTraits"/>
    public static void Fill(StoryModel model, Span<ulong> traits)
    {
        var claims = model.Claims;
        for (var i = 0; i < traits.Length; i++)
        {
            ref readonly var its = ref claims[i];
            traits[i] = ElementTest.Always | 1UL << (KindAt + (int)its.Kind) | ElementTraits.Bit(its.Quantity < 0, QuantityAt) | ElementTraits.Bit(its.IsNegated, NegatedAt);
        }
    }
}
