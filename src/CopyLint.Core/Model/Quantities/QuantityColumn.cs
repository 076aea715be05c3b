using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>The groups of a story's quantities side by side. Filled when it is first asked.</summary>
internal sealed class QuantityColumn
{
    private readonly Table<QuantityGroups> _groups = new();
    private bool _isFilled;

    /// <inheritdoc cref="AnyOf"/>
    private QuantityGroups _any;

    public void Clear() => _isFilled = false;

    /// <summary>Before the first of the quantities in one of the groups. Most stories have none of most groups.</summary>
    public QuantityCursor Of(ReadOnlySpan<Quantity> quantities, UnitTable units, QuantityGroups wanted) =>
        (AnyOf(quantities, units) & wanted) != 0 ? new QuantityCursor(_groups.Items, wanted) : default;

    /// <summary>The groups that have a quantity.</summary>
    public QuantityGroups AnyOf(ReadOnlySpan<Quantity> quantities, UnitTable units)
    {
        if (!_isFilled)
        {
            _isFilled = true;
            Fill(quantities, units);
        }

        return _any;
    }

    /// <summary>Enters the groups of each quantity, and none behind the last, for so many more that <see cref="QuantityCursor"/> can look at several at once.</summary>
    private void Fill(ReadOnlySpan<Quantity> quantities, UnitTable units)
    {
        var groups = _groups.Resized((quantities.Length + QuantityCursor.Together) & ~(QuantityCursor.Together - 1));
        groups[quantities.Length..].Clear();
        var any = QuantityGroups.None;
        for (var i = 0; i < quantities.Length; i++)
        {
            ref readonly var quantity = ref quantities[i];
            var kind = (QuantityGroups)(1 << (int)quantity.Kind);
            var durations = (int)(kind & QuantityGroups.Measure) * ((int)QuantityGroups.Duration / (int)QuantityGroups.Measure);
            groups[i] = kind | (units.GroupsOf(quantity.Form) & (QuantityGroups.Size | (QuantityGroups)durations)) | (QuantityGroups)(
                Convert.ToInt32((quantity.Low == 12) & (kind == QuantityGroups.Count)) * (int)QuantityGroups.Twelve
                | (int)(quantity.Traits & QuantityTraits.Range) * ((int)QuantityGroups.Range / (int)QuantityTraits.Range)
                | (int)((uint)~quantity.Converts >> 31) * (int)QuantityGroups.Conversion
                | Convert.ToInt32(quantity.Noun == quantity.End & quantity.NounNumber != NounNumber.Plural) * (int)QuantityGroups.SingularBehind);
            any |= groups[i];
        }

        _any = any;
    }
}
