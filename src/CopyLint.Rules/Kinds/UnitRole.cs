namespace CopyLint.Rules.Kinds;

/// <summary>What a form of a unit is to a rule on units whose name means several.</summary>
[Flags]
internal enum UnitRole : byte
{
    None = 0,

    /// <summary>It says which unit of that name it means: "metric tons".</summary>
    SaysWhich = 1,

    /// <summary>It is among the units that leave open which is meant.</summary>
    Beside = 2,

    /// <summary>The name of its unit means several.</summary>
    Ambiguous = 4,
}
