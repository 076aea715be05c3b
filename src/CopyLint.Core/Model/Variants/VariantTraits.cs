namespace CopyLint.Model.Variants;

/// <summary>What <see cref="VariantForm"/> says of its pattern.</summary>
[Flags]
public enum VariantTraits : ushort
{
    None = 0,
    Exact = 1,
    Hyphenated = 2,
    Capital = 4,
    British = 8,
    American = 16,
}
