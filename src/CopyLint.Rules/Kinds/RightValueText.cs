using CopyLint.Diagnostics;
using CopyLint.Model.Quantities;

namespace CopyLint.Rules.Kinds;

/// <summary>The right value of a judged conversion, of a range both ends, with so many significant digits.</summary>
internal sealed class RightValueText(in Quantity origin, in UnitConversion judged, UnitTable units, int digits) : LazyText
{
    private readonly Quantity _origin = origin;
    private readonly UnitConversion _judged = judged;

    protected override string Write() => FigureText.Format(FigureText.Range(_origin, _judged, units), digits);
}
