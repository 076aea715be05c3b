namespace CopyLint.Model.Quantities;

/// <summary>Whether degrees are a difference between temperatures, to which no 32 is added; the groups of the list <c>degree-change</c>.</summary>
internal enum DegreeChangeEvidence : byte
{
    None,

    /// <summary>A word beside it: "10 C above average".</summary>
    Possible,

    /// <summary>A word right before it: "warmed by 3 C", "rose 3 C".</summary>
    Certain,
}
