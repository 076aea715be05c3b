using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Anonymity;

/// <summary>What predicates can ask of an anonymity.</summary>
internal static class AnonymityMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Form", ModelType.Enum<AnonymityForm>(), "what the words say: terms, a name kept back, a name made up", static (m, i) => new ModelValue((int)m.Anonymities[i].Form)),
        new("Reason", ModelType.Enum<AnonymityReason>(), "the class of the reason that is given", static (m, i) => new ModelValue((int)m.Anonymities[i].Reason)),
        new("ReasonWords", ModelType.Words, "the words of the reason, if any", static (m, i) => m.Anonymities[i].ReasonSpan.IsEmpty ? ModelValue.None : ModelValue.Of(m.Anonymities[i].ReasonSpan)),
        new("Source", ModelType.One(ElementKind.Source), "who goes unnamed, if known", static (m, i) => ModelValue.Index(m.Anonymities[i].Source)),
        new("IsOfSource", ModelType.Boolean, "the one who goes unnamed says something", static (m, i) => ModelValue.Of(m.Anonymities[i].Source >= 0 && m.Sources[m.Anonymities[i].Source].Utterance >= 0)),
        new("IsFirst", ModelType.Boolean, "the first in the story about this noun", static (m, i) => ModelValue.Of(m.Anonymities[i].IsFirst)),
    ];
}
