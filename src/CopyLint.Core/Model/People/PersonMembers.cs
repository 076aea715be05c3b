using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.People;

/// <summary>What predicates can ask of a person.</summary>
internal static class PersonMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Surname", ModelType.Words, "the family name, or the only name", static (m, i) => ModelValue.Of(m.People[i].Surname)),
        new("IsIntroduced", ModelType.Boolean, "a first name or a role stands here or earlier", static (m, i) => ModelValue.Of(m.People[i].Introduction >= 0)),
    ];
}
