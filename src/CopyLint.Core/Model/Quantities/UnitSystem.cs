namespace CopyLint.Model.Quantities;

public enum UnitSystem : byte
{
    /// <summary>Used with both (hours, barrels of oil, nautical miles at sea).</summary>
    Neutral,
    Metric,

    /// <summary>US customary and imperial.</summary>
    Customary,
}
