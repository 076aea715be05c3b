namespace CopyLint.Model.Quantities;

/// <summary>A number or a range with its unit: what stands from the first figure to the last word of the unit.</summary>
/// <param name="Form">Index into <see cref="UnitTable.Forms"/>, or -1.</param>
/// <param name="UnitFirst">First token of the unit, or -1.</param>
internal readonly record struct MeasureReading(NumberReading Low, NumberReading High, int Form, int UnitFirst, int End, QuantityTraits Traits);
