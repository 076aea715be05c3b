using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Quantities;

/// <summary>What predicates can ask of a quantity.</summary>
internal static class QuantityMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Low", ModelType.Number, "the value, or the lower end of a range", static (m, i) => ModelValue.Of(m.Quantities[i].Low)),
        new("High", ModelType.Number, "the value, or the upper end of a range", static (m, i) => ModelValue.Of(m.Quantities[i].High)),
    ];
}
