using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Quantities;

/// <summary>A number with what it counts or measures: "about 2,000 troops", "8 kilometers", "$3.5 million", "20 to 30".</summary>
/// <param name="Span">From the approximator to the unit.</param>
/// <param name="NumberSpan">The number alone, with its scale word.</param>
/// <param name="First">First token; <paramref name="End"/> is one past the last.</param>
/// <param name="Low">The value, scale words applied; the lower end of a range.</param>
/// <param name="High">The upper end of a range, else the same as <paramref name="Low"/>.</param>
/// <param name="Form">Index into <see cref="UnitTable.Forms"/>, or -1 without a unit of measure.</param>
public readonly record struct Quantity(TextSpan Span, TextSpan NumberSpan, int First, int End, double Low, double High, int Form);
