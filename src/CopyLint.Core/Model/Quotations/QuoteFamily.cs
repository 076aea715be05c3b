namespace CopyLint.Model.Quotations;

/// <summary>Marks that open and close each other.</summary>
internal enum QuoteFamily : byte
{
    Curly,
    Straight,
    Guillemet,

    /// <summary>Single marks, curly or straight, which are also apostrophes.</summary>
    Single,
}
