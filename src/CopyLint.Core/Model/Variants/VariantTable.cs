using System.Collections.Immutable;

namespace CopyLint.Model.Variants;

/// <summary>All sets of variants. A phrase of the index that is a form carries the form's index plus one as its payload.</summary>
public sealed record VariantTable(ImmutableArray<VariantSet> Sets, ImmutableArray<VariantForm> Forms)
{
    public static VariantTable Empty { get; } = new([], []);

    public VariantSet SetOf(in VariantForm form) => Sets[form.Set];
}
