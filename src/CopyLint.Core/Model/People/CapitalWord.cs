namespace CopyLint.Model.People;

/// <summary>A capitalized word of a story.</summary>
internal struct CapitalWord
{
    public int Token;

    /// <summary>The same, from 1 on, for the same <see cref="Syntax.Token.Word"/>.</summary>
    public int Number;

    /// <summary>Index of the capitalized word with this number before it, or -1.</summary>
    public int Earlier;
}
