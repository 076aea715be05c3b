namespace CopyLint.Model.Variants;

/// <summary>Ways to write one thing. Its name is a part of <see cref="VariantTable.Text"/>.</summary>
/// <param name="Class">Index into <see cref="VariantTable.Classes"/>.</param>
public readonly record struct VariantSet(int Class, int NameStart, int NameLength);
