namespace CopyLint.Model.Variants;

/// <summary>One pattern of a form in a set of variants. It is a part of <see cref="VariantTable.Text"/>.</summary>
/// <param name="Set">Index into <see cref="VariantTable.Sets"/>.</param>
/// <param name="Number">The same for the patterns of one form; 0, 1, … in the order of the set.</param>
public readonly record struct VariantForm(int Set, int Number, int TextStart, int TextLength, VariantRole Role, VariantTraits Traits)
{
    /// <summary>A small first letter asks for a small one, except where a sentence begins.</summary>
    public bool IsExact => (Traits & VariantTraits.Exact) != 0;

    /// <summary>Whether the form has a hyphen, which the words must have too.</summary>
    public bool IsHyphenated => (Traits & VariantTraits.Hyphenated) != 0;

    /// <summary>Whether the pattern has a capital letter. A slip without one is a slip only in small letters.</summary>
    public bool HasCapital => (Traits & VariantTraits.Capital) != 0;

    /// <summary>1 for a British spelling, -1 for an American one, 0 for a form that tells nothing.</summary>
    public int Britishness => Convert.ToInt32((Traits & VariantTraits.British) != 0) - Convert.ToInt32((Traits & VariantTraits.American) != 0);
}
