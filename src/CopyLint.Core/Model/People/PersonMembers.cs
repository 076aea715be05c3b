using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.People;

/// <summary>What predicates can ask of a person.</summary>
internal static class PersonMembers
{
    private const int TitleAt = 0;
    private const int IntroducedAt = 3;
    private const int SpeakerAt = 4;
    private const int FirstAt = 5;
    private const int FullAt = 6;
    private const int FullNameAt = 7;

    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Surname", ModelType.Words, "the family name, or the only name", static (m, i) => ModelValue.Of(m.People[i].Surname)),
        new("IsIntroduced", ModelType.Boolean, "a first name or a role stands here or earlier", static (m, i) => ModelValue.Of(m.People[i].Introduction >= 0)) { Trait = IntroducedAt },
        new("Title", ModelType.Enum<NameTitle>(), "what stands before the name", static (m, i) => new ModelValue((int)m.People[i].Title)) { Trait = TitleAt },
        new("IsSpeaker", ModelType.Boolean, "a verb of saying belongs to the name", static (m, i) => ModelValue.Of(m.People[i].IsSpeaker)) { Trait = SpeakerAt },
        new("IsFirstMention", ModelType.Boolean, "the surname stands here for the first time", static (m, i) => ModelValue.Of(m.People[i].IsFirstMention)) { Trait = FirstAt },
        new("IsFullName", ModelType.Boolean, "a first name stands here too", static (m, i) => ModelValue.Of(m.People[i].IsFullName)) { Trait = FullAt },
        new("FullName", ModelType.One(ElementKind.Person), "the first mention in the body that gives the first name too, if any", static (m, i) => ModelValue.Index(m.People[i].FullName)) { Trait = FullNameAt },
    ];

    /// <summary>Passes the first mentions without a first name of people who have a full name elsewhere.</summary>
    public static ElementTest BeforeFullName { get; } = ElementTest.With(1UL << FirstAt).And(ElementTest.Without(1UL << FullAt | 1UL << FullNameAt));

    /// <summary>Passes the people with such a title.</summary>
    public static ElementTest With(NameTitle title) => ElementTest.WithAny(1UL << (TitleAt + (int)title));

    /// <inheritdoc cref="ElementTraits"/>
    public static void Fill(StoryModel model, Span<ulong> traits)
    {
        var people = model.People;
        for (var i = 0; i < traits.Length; i++)
        {
            ref readonly var its = ref people[i];
            traits[i] = ElementTest.Always | 1UL << (TitleAt + (int)its.Title) | ElementTraits.Bit(its.Introduction >= 0, IntroducedAt)
                | ElementTraits.Bit(its.IsSpeaker, SpeakerAt) | ElementTraits.Bit(its.IsFirstMention, FirstAt)
                | ElementTraits.Bit(its.IsFullName, FullAt) | ElementTraits.Bit(its.FullName < 0, FullNameAt);
        }
    }
}
