using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Terms;

/// <summary>What predicates can ask of an acronym.</summary>
internal static class TermMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Expansion", ModelType.Words, "where the story first spells it out, if it does", static (m, i) => Words(m.Terms[i].Expansion)),
        new("IsKnown", ModelType.Boolean, "readers know it: a file of variants names it", static (m, i) => ModelValue.Of(m.Terms[i].Has(TermTraits.Known))),
        new("IsFirstMention", ModelType.Boolean, "it stands here for the first time in the body, outside quotations", static (m, i) => ModelValue.Of(m.Terms[i].Has(TermTraits.First))),
        new("IsExplained", ModelType.Boolean, "the story spells it out or explains it somewhere", static (m, i) => ModelValue.Of(m.Terms[i].Has(TermTraits.Explained))),
        new("IsExplainedLater", ModelType.Boolean, "the story spells it out, but only in a later paragraph or two sentences on", static (m, i) => ModelValue.Of(m.Terms[i].Has(TermTraits.ExplainedLater))),
        new("Mentions", ModelType.Number, "how often it stands in the body, outside quotations", static (m, i) => ModelValue.Of((double)m.Terms[i].Mentions)),
        new("RepeatedNoun", ModelType.Words, "the noun behind it that it holds already: virus in HIV virus", static (m, i) => Words(m.Terms[i].RepeatedNoun)),
    ];

    private static ModelValue Words(Microsoft.CodeAnalysis.Text.TextSpan span) => span.IsEmpty ? ModelValue.None : ModelValue.Of(span);
}
