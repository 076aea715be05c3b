using CopyLint.Diagnostics;
using CopyLint.Model.Quantities;

namespace CopyLint.Rules.Kinds;

/// <summary>The likely cause of a wrong conversion (<see cref="ConversionCause"/>) in brackets, behind a space, if there is one.</summary>
internal sealed class CauseText(in Quantity origin, in UnitConversion judged, UnitTable units) : LazyText
{
    private readonly Quantity _origin = origin;
    private readonly UnitConversion _judged = judged;

    protected override string Write() => ConversionCause.Of(units, _origin, _judged) is { Length: > 0 } cause ? $" ({cause})" : "";
}
