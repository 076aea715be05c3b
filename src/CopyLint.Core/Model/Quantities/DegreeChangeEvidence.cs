namespace CopyLint.Model.Quantities;

/// <summary>Whether degrees are a difference between temperatures, to which no 32 is added.</summary>
internal enum DegreeChangeEvidence : byte
{
    None,

    /// <summary>"10 C above average".</summary>
    Possible,

    /// <summary>"warmed by 3 C".</summary>
    Certain,
}
