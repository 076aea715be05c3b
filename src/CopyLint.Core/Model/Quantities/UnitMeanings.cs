namespace CopyLint.Model.Quantities;

/// <summary>What a unit measures, as far as the reading of quantities goes by it.</summary>
[Flags]
internal enum UnitMeanings : byte
{
    None = 0,
    Money = 1,
    Share = 2,
    Length = 4,
    Time = 8,
    Temperature = 16,
}
