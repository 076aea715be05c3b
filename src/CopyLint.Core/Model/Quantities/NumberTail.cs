namespace CopyLint.Model.Quantities;

/// <summary>What stands behind a number.</summary>
internal enum NumberTail
{
    /// <summary>What may be a part of it or join it to another, or make it a time of the day.</summary>
    Other,

    /// <summary>Nothing that could belong to it.</summary>
    None,

    /// <summary>The word of a unit, behind a space, and nothing else that could be a part of the number.</summary>
    Unit,
}
