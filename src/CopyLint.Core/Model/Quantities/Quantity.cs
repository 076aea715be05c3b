using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Quantities;

/// <summary>A number with what it counts or measures: "about 2,000 troops", "8 kilometers", "$3.5 million", "20 to 30".</summary>
public readonly record struct Quantity : IElement
{
    /// <summary>From the approximator to the unit.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number alone, with its scale word.</summary>
    public required TextSpan NumberSpan { get; init; }

    /// <summary>First token; <see cref="End"/> is one past the last.</summary>
    public required int First { get; init; }

    public required int End { get; init; }

    /// <summary>The value, scale words applied; the lower end of a range.</summary>
    public double Low { get; init; }

    /// <summary>The upper end of a range, else the same as <see cref="Low"/>.</summary>
    public double High { get; init; }

    /// <summary>Index into <see cref="UnitTable.Forms"/>, or -1 without a unit of measure.</summary>
    public required int Form { get; init; }

    public QuantityKind Kind { get; init; }

    public ApproximatorKind Approximator { get; init; }

    public QuantityTraits Traits { get; init; }

    public SpecialMeasure Special { get; init; }

    /// <summary>The value of one unit in the last written place: 0.1 for "3.5".</summary>
    public double Step { get; init; }

    /// <summary>Significant digits: 1 for "500", 3 for "1,450".</summary>
    public int Digits { get; init; }

    /// <summary>First token of the number, behind the approximator.</summary>
    public int NumberFirst { get; init; }

    /// <summary>First token of the unit, or -1.</summary>
    public int UnitFirst { get; init; }

    /// <summary>The token of what is counted, or -1.</summary>
    public int Noun { get; init; }

    /// <summary>Whether the noun is one for one or for many, as far as it is known.</summary>
    public NounNumber NounNumber { get; init; }

    /// <summary>Index of the quantity that this one gives in another unit, or -1.</summary>
    public int Converts { get; init; }

    /// <summary>Index of the first quantity that gives this one in another unit, or -1.</summary>
    public int ConvertedBy { get; init; }

    public bool IsRange => Has(QuantityTraits.Range);

    public bool Has(QuantityTraits trait) => (Traits & trait) != 0;
}
