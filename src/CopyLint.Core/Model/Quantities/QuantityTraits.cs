namespace CopyLint.Model.Quantities;

/// <summary>How a quantity is written.</summary>
[Flags]
public enum QuantityTraits : ushort
{
    None = 0,

    /// <summary>"20 to 30", "30-55", "between 20 and 30".</summary>
    Range = 1,

    /// <summary>The number is in words.</summary>
    Words = 2,

    /// <summary>It stands before its noun, joined by a hyphen: "8-kilometer", "2,000-troop".</summary>
    Hyphenated = 4,

    /// <summary>Two units: "5 feet 11 inches".</summary>
    Compound = 8,

    /// <summary>One side of "2.3 cm x 2.3 cm".</summary>
    Side = 16,

    /// <summary>Per something: "5 tons per hectare".</summary>
    Rate = 32,

    /// <summary>Two approximators: "about an estimated 500".</summary>
    DoublyApproximate = 64,

    /// <summary>A fraction, or a number with one: "half a mile", "1 3/4".</summary>
    Fraction = 128,

    /// <summary>"a mile": the article stands for one.</summary>
    Article = 256,

    /// <summary>"500 or so", "100-plus", "or more".</summary>
    Open = 512,
}
