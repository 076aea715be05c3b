namespace CopyLint.Model.Quantities;

/// <summary>Forms of a unit beside a form of another one.</summary>
/// <param name="Alike">The one that is spelled like that form, if any.</param>
/// <param name="British">The first with a British spelling, if any.</param>
/// <param name="First">The first of all; that form where there is none.</param>
public sealed record UnitCounterparts(UnitForm? Alike, UnitForm? British, UnitForm First);
