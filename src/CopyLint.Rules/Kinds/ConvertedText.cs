using CopyLint.Diagnostics;
using CopyLint.Model.Quantities;

namespace CopyLint.Rules.Kinds;

/// <summary>A measure in another unit (<see cref="FigureText.Converted(in Quantity, UnitTable, UnitForm)"/>).</summary>
internal sealed class ConvertedText(in Quantity quantity, UnitTable units, UnitForm form) : LazyText
{
    private readonly Quantity _quantity = quantity;

    protected override string Write() => FigureText.Converted(_quantity, units, form);
}
