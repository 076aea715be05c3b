using System.Runtime.CompilerServices;
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public QuantityCursor Of(ElementTraits traits, QuantityGroups wanted) =>
        (AnyOf(traits) & wanted) != 0 ? new QuantityCursor(_groups.Items, wanted) : default;

    /// <summary>The groups that have a quantity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public QuantityGroups AnyOf(ElementTraits traits)
    {
        if (!_isFilled)
        {
            Fill(traits.Of(ElementKind.Quantity));
        }

        return _any;
    }

    /// <summary>Enters the groups of each quantity, and none behind the last, for so many more that <see cref="QuantityCursor"/> can look at several at once.</summary>
    private void Fill(ReadOnlySpan<ulong> traits)
    {
        var groups = _groups.Resized((traits.Length + QuantityCursor.Together) & ~(QuantityCursor.Together - 1));
        groups[traits.Length..].Clear();
        var any = QuantityGroups.None;
        for (var i = 0; i < traits.Length; i++)
        {
            groups[i] = (QuantityGroups)traits[i];
            any |= groups[i];
        }

        (_any, _isFilled) = (any, true);
    }
}
