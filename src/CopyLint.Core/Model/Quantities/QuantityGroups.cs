namespace CopyLint.Model.Quantities;

/// <summary>What a quantity is, for who looks for some of them only (<see cref="StoryModel.QuantitiesOf"/>). They are the lowest of a quantity's traits (<see cref="QuantityMembers.Fill"/>); the bit of a kind is 1 shifted by its number.</summary>
[Flags]
public enum QuantityGroups : ushort
{
    None = 0,
    Count = 1 << QuantityKind.Count,
    Measure = 1 << QuantityKind.Measure,
    Money = 1 << QuantityKind.Money,
    Percent = 1 << QuantityKind.Percent,
    Time = 1 << QuantityKind.Time,

    /// <summary>A measure of time: "20 minutes".</summary>
    Duration = 1 << 9,

    /// <summary>It gives the one before it in another unit.</summary>
    Conversion = 1 << 10,

    /// <summary>A count of 12, which the word behind it may make a time of the day.</summary>
    Twelve = 1 << 12,

    /// <summary>Of any kind, with a unit of something that other units measure too: not of time, money and shares.</summary>
    Size = 1 << 13,

    /// <summary>What is counted is the word right behind it, and that is not known to stand in the plural.</summary>
    SingularBehind = 1 << 14,
    Range = 1 << 15,
}
