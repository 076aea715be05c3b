using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Hedges;

/// <summary>What predicates can ask of a hedge.</summary>
internal static class HedgeMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Kind", ModelType.Enum<HedgeKind>(), "what sort of hedge it is", static (m, i) => new ModelValue((int)m.Hedges[i].Kind)),
    ];
}
