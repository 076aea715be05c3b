using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Anonymity;

/// <summary>What predicates can ask of an anonymity.</summary>
internal static class AnonymityMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Reason", ModelType.Enum<AnonymityReason>(), "the class of the reason that is given", static (m, i) => new ModelValue((int)m.Anonymities[i].Reason)),
        new("Source", ModelType.One(ElementKind.Source), "who goes unnamed, if known", static (m, i) => ModelValue.Index(m.Anonymities[i].Source)),
    ];
}
