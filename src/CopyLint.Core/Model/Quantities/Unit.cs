using System.Collections.Immutable;

namespace CopyLint.Model.Quantities;

/// <summary>A unit of measure.</summary>
/// <param name="Name">Stable name in kebab case ("square-mile").</param>
/// <param name="Dimension">What it measures ("length", "mass", "temperature"); only quantities of one dimension convert.</param>
/// <param name="Factor">Value in the dimension's base unit of one of this unit: base = value * Factor + Offset.</param>
/// <param name="Offset">Only for temperatures.</param>
/// <param name="Target">Index of the unit of the other system that readers know, or -1.</param>
/// <param name="Also">Indexes of the units that the same word can mean (an imperial gallon).</param>
/// <param name="IsInverse">More of it is less of the base unit: base = Factor / value, as with liters for 100 kilometers beside miles to the gallon.</param>
public sealed record Unit(string Name, string Dimension, UnitSystem System, double Factor, double Offset, int Target, ImmutableArray<int> Also, bool IsInverse)
{
    /// <summary>Whether its measures are no ratios: 20 and 22 degrees are told apart by other means than 20 and 22 miles.</summary>
    public bool IsTemperature => Dimension == "temperature";
}
