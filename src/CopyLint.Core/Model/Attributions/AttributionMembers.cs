using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Attributions;

/// <summary>What predicates can ask of an attribution.</summary>
internal static class AttributionMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Verb", ModelType.Words, "the reporting verb, or according to", static (m, i) => ModelValue.Of(m.Attributions[i].Verb)),
        new("Source", ModelType.One(ElementKind.Source), "who says it, if anybody", static (m, i) => ModelValue.Index(m.Attributions[i].Source)),
    ];
}
