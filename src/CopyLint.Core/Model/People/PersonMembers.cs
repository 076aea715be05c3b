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
        new("Title", ModelType.Enum<NameTitle>(), "what stands before the name", static (m, i) => new ModelValue((int)m.People[i].Title)),
        new("IsSpeaker", ModelType.Boolean, "a verb of saying belongs to the name", static (m, i) => ModelValue.Of(m.People[i].IsSpeaker)),
        new("IsFirstMention", ModelType.Boolean, "the surname stands here for the first time", static (m, i) => ModelValue.Of(m.People[i].IsFirstMention)),
        new("IsFullName", ModelType.Boolean, "a first name stands here too", static (m, i) => ModelValue.Of(m.People[i].IsFullName)),
        new("FullName", ModelType.One(ElementKind.Person), "the first mention in the body that gives the first name too, if any", static (m, i) => ModelValue.Index(m.People[i].FullName)),
    ];
}
