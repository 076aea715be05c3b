using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Sources;

/// <summary>What predicates can ask of a source.</summary>
internal static class SourceMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Kind", ModelType.Enum<SourceKind>(), "what sort of source it is", static (m, i) => new ModelValue((int)m.Sources[i].Kind)),
        new("IsNamed", ModelType.Boolean, "a person, an organization, an outlet or a document that has a name", static (m, i) => ModelValue.Of(m.Sources[i].Kind is SourceKind.Person or SourceKind.Organization or SourceKind.Outlet or SourceKind.Document)),
        new("IsPlural", ModelType.Boolean, "officials, sources, they", static (m, i) => ModelValue.Of(m.Sources[i].IsPlural)),
    ];
}
