namespace CopyLint.Model.Quantities;

/// <summary>The groups of the list <c>special-measure</c>: measures that are names of things and are never converted.</summary>
public enum SpecialMeasure : byte
{
    None,

    /// <summary>A 105 mm howitzer.</summary>
    Caliber,

    /// <summary>A 35 mm film.</summary>
    Film,

    /// <summary>The 100-meter dash.</summary>
    Race,
}
