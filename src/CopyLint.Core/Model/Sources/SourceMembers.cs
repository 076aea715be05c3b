using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Sources;

/// <summary>What predicates can ask of a source.</summary>
internal static class SourceMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Kind", ModelType.Enum<SourceKind>(), "what sort of source it is", static (m, i) => new ModelValue((int)m.Sources[i].Kind)),
        new("IsNamed", ModelType.Boolean, "a person, an organization, an outlet or a document that has a name", static (m, i) => ModelValue.Of(m.Sources[i].IsNamed)),
        new("IsAnonymous", ModelType.Boolean, "a person or a group that the copy does not name", static (m, i) => ModelValue.Of(m.Sources[i].IsAnonymous)),
        new("IsPlural", ModelType.Boolean, "officials, sources, they", static (m, i) => ModelValue.Of(m.Sources[i].IsPlural)),
        new("IsDefinite", ModelType.Boolean, "opened by the or this", static (m, i) => ModelValue.Of(m.Sources[i].IsDefinite)),
        new("HasBody", ModelType.Boolean, "its description names a body", static (m, i) => Has(m, i, SourceTraits.Body)),
        new("IsDescribed", ModelType.Boolean, "a word says more than how many, how senior or how unnamed", static (m, i) => Has(m, i, SourceTraits.Described)),
        new("IsClose", ModelType.Boolean, "familiar with, briefed on, close to", static (m, i) => Has(m, i, SourceTraits.Close)),
        new("IsQualified", ModelType.Boolean, "words behind the noun say which one is meant", static (m, i) => ModelValue.Of(m.Sources[i].End > m.Sources[i].Head + 1)),
        new("IsPraised", ModelType.Boolean, "reliable, well-placed, informed", static (m, i) => Has(m, i, SourceTraits.Praised)),
        new("IsFirstMention", ModelType.Boolean, "no earlier source has the same noun", static (m, i) => Has(m, i, SourceTraits.FirstMention)),
        new("IsSpeaker", ModelType.Boolean, "a verb of saying belongs to it", static (m, i) => ModelValue.Of(m.Sources[i].Utterance >= 0)),
        new("HasAntecedent", ModelType.Boolean, "not a he or she for whom nobody before can stand", static (m, i) => ModelValue.Of(!m.Sources[i].Has(SourceTraits.NoAntecedent))),
        new("Introduction", ModelType.One(ElementKind.Source), "the earlier source that introduces it, if any", static (m, i) => ModelValue.Index(m.Sources[i].Introduction)),
    ];

    private static ModelValue Has(StoryModel model, int index, SourceTraits traits) => ModelValue.Of(model.Sources[index].Has(traits));
}
