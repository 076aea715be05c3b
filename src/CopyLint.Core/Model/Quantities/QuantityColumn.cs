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
        const UnitMeanings Others = UnitMeanings.Time | UnitMeanings.Money | UnitMeanings.Share;
        for (var i = 0; i < quantities.Length; i++)
        {
            ref readonly var quantity = ref quantities[i];
            groups[i] = (QuantityGroups)(
                1 << (int)quantity.Kind
                | Convert.ToInt32((quantity.Low == 12) & (quantity.Kind == QuantityKind.Count)) * (int)QuantityGroups.Twelve
                | Convert.ToInt32(units.Measures(quantity.Form, UnitMeanings.Time) & quantity.Kind == QuantityKind.Measure) * (int)QuantityGroups.Duration
                | Convert.ToInt32(quantity.Form >= 0 & !units.Measures(quantity.Form, Others)) * (int)QuantityGroups.Size
                | Convert.ToInt32(quantity.IsRange) * (int)QuantityGroups.Range
                | Convert.ToInt32(quantity.Converts >= 0) * (int)QuantityGroups.Conversion
                | Convert.ToInt32(quantity.Noun == quantity.End & quantity.NounNumber != NounNumber.Plural) * (int)QuantityGroups.SingularBehind);
            any |= groups[i];
        }

        _any = any;
    }
}
