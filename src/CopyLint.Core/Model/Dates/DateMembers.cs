using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Dates;

/// <summary>What predicates can ask of a date.</summary>
internal static class DateMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Year", ModelType.Number, "the year, or 0", static (m, i) => ModelValue.Of(m.Dates[i].Year)),
    ];
}
