namespace CopyLint.Model.Quantities;

/// <summary>A number as it is written.</summary>
/// <param name="Step">The value of one unit in its last written place: 0.1 for "3.5", 100,000 for "3.5 million".</param>
/// <param name="Digits">Significant digits: 1 for "500", 3 for "1,450", 3 for "2.30".</param>
/// <param name="First">First token; <paramref name="End"/> is one past the last.</param>
/// <param name="Scale">What its scale word multiplies it by, or 1.</param>
internal readonly record struct NumberReading(double Value, double Step, int Digits, int First, int End, double Scale, QuantityTraits Traits)
{
    public bool IsWords => (Traits & QuantityTraits.Words) != 0;

    public NumberReading Times(double factor, int end) =>
        this with { Value = Value * factor, Step = Step * factor, Scale = Scale * factor, End = end };
}
