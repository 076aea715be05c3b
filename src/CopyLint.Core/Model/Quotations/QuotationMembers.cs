using System.Collections.Immutable;
using CopyLint.Model.Schema;

namespace CopyLint.Model.Quotations;

/// <summary>What predicates can ask of a quotation.</summary>
internal static class QuotationMembers
{
    public static ImmutableArray<ModelMember> All { get; } =
    [
        new("Content", ModelType.Words, "the words without the marks", static (m, i) => ModelValue.Of(m.Quotations[i].Content)),
        new("Depth", ModelType.Number, "0 in copy, 1 inside another quotation", static (m, i) => ModelValue.Of(m.Quotations[i].Depth)),
        new("IsClosed", ModelType.Boolean, "a closing mark stands in its paragraph", static (m, i) => ModelValue.Of(m.Quotations[i].IsClosed)),
        new("IsContinued", ModelType.Boolean, "it goes on from the paragraph before", static (m, i) => ModelValue.Of(m.Quotations[i].IsContinued)),
    ];
}
