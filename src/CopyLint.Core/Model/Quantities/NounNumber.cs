namespace CopyLint.Model.Quantities;

/// <summary>The groups of the list <c>person-noun</c>.</summary>
public enum NounNumber : byte
{
    None,
    Singular,
    Plural,

    /// <summary>personnel, staff, crew: the same for one and for many.</summary>
    Unvarying,
}
