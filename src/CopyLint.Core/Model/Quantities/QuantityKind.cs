namespace CopyLint.Model.Quantities;

/// <summary>What a number stands for.</summary>
public enum QuantityKind : byte
{
    /// <summary>So many of something: "2,000 troops", "a hundred".</summary>
    Count,

    /// <summary>A number with a unit of measure: "8 kilometers", "40°C", "three hours".</summary>
    Measure,
    Money,
    Percent,

    /// <summary>"aged 92", "a 7-year-old".</summary>
    Age,
    Year,

    /// <summary>"7 p.m.", "10:30".</summary>
    Time,

    /// <summary>"21-19", "won 3-2".</summary>
    Score,

    /// <summary>A number that is a name: "Boeing 747", "Route 66", "No. 10", "9/11".</summary>
    Designator,
}
