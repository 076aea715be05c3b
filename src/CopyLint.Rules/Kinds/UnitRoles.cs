using System.Collections.Immutable;
using CopyLint.Model.Quantities;

namespace CopyLint.Rules.Kinds;

/// <summary>What the forms of a table of units are to a rule on units whose name means several.</summary>
/// <param name="Roles">Those of each form.</param>
/// <param name="Beside">For each form the place of its unit among those that leave open which is meant, or -1.</param>
internal sealed record UnitRoles(UnitTable Units, ImmutableArray<UnitRole> Roles, ImmutableArray<int> Beside)
{
    /// <param name="ambiguous">The names that mean several units.</param>
    /// <param name="beside">The names of units that leave open which of them is meant.</param>
    public static UnitRoles Of(UnitTable units, ImmutableArray<string> ambiguous, ImmutableArray<string> beside) => new(
        units,
        [.. units.Forms.Select(form => RoleOf(form, units.UnitOf(form).Name, ambiguous, beside))],
        [.. units.Forms.Select(form => beside.IndexOf(units.UnitOf(form).Name))]);

    private static UnitRole RoleOf(UnitForm form, string unit, ImmutableArray<string> ambiguous, ImmutableArray<string> beside) =>
        (ambiguous.Any(name => SaysWhich(form, name)) ? UnitRole.SaysWhich : UnitRole.None)
        | (beside.Contains(unit) ? UnitRole.Beside : UnitRole.None)
        | (ambiguous.Contains(unit) ? UnitRole.Ambiguous : UnitRole.None);

    /// <summary>"metric tons", "imperial gallons": a word stands before the name.</summary>
    private static bool SaysWhich(UnitForm form, string name) =>
        form.Text.Length > name.Length + 1 && form.Text.EndsWith(name, StringComparison.OrdinalIgnoreCase) && form.Text[^(name.Length + 1)] == ' ';
}
