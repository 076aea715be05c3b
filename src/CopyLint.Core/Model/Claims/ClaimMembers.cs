using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Claims;

/// <summary>What predicates can ask of a claim.</summary>
internal static class ClaimMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Quantity", ModelType.One(ElementKind.Quantity), "how many, if stated", static (m, i) => ModelValue.Index(m.Claims[i].Quantity)),
    ];
}
