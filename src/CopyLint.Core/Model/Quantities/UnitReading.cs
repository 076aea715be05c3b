namespace CopyLint.Model.Quantities;

/// <summary>A unit behind a number.</summary>
/// <param name="Form">Index into <see cref="UnitTable.Forms"/>.</param>
/// <param name="First">First token; <paramref name="End"/> is one past the last.</param>
internal readonly record struct UnitReading(int Form, int First, int End);
