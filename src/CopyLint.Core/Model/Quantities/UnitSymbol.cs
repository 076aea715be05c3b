namespace CopyLint.Model.Quantities;

/// <summary>A unit's sign that is no word of its own ("°C", "m", "'"): looked for only right behind a number, letter by letter.</summary>
/// <param name="Form">Index into <see cref="UnitTable.Forms"/>.</param>
public sealed record UnitSymbol(string Text, int Form);
