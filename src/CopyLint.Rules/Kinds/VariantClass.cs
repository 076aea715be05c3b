using CopyLint.Model.Variants;

namespace CopyLint.Rules.Kinds;

/// <summary>A class of variants that a rule looks at. Safe for several threads: what it knows of the latest table is one reference.</summary>
/// <param name="name">The word behind <c>variants:</c> in the files.</param>
internal sealed class VariantClass(string name)
{
    private Place? _latest;

    public string Name => name;

    /// <inheritdoc cref="VariantTable.IndexOf"/>
    public int IndexIn(VariantTable variants)
    {
        var place = _latest;
        if (place is null || !ReferenceEquals(place.Table, variants))
        {
            _latest = place = new Place(variants, variants.IndexOf(name));
        }

        return place.Index;
    }

    private sealed class Place(VariantTable table, int index)
    {
        public VariantTable Table => table;

        public int Index => index;
    }
}
