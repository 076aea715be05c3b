using System.Collections.Immutable;

namespace CopyLint.Model.Quantities;

/// <summary>The units of measure and their written forms. The payload of a <see cref="Text.WordList.Unit"/> cue is an index into <see cref="Forms"/>.</summary>
public sealed record UnitTable(ImmutableArray<Unit> Units, ImmutableArray<UnitForm> Forms)
{
    public static UnitTable Empty { get; } = new([], []);
}
