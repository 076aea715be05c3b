namespace CopyLint.Model.Quantities;

/// <summary>What may make a figure a name or a part of one, or money.</summary>
[Flags]
internal enum NameSigns
{
    None = 0,

    /// <summary>A mark behind it that joins it to another figure: "10:30", "9/11".</summary>
    Joiner = 1,

    /// <summary>A zero that it begins with.</summary>
    Zero = 2,

    /// <summary>A mark or a word before it that numbers things: "MiG-29", "No. 10", "Route 66".</summary>
    Namer = 4,

    /// <summary>A capitalized word before it: "Boeing 737".</summary>
    Capital = 8,

    /// <summary>A currency sign before it: no name, whatever else stands there.</summary>
    Money = 16,

    /// <summary>It is an ordinal: no number.</summary>
    Ordinal = 32,
}
