namespace CopyLint.Model.People;

/// <summary>A word that is capitalized somewhere in a story.</summary>
internal struct DifferentWord
{
    /// <summary><see cref="Syntax.Token.Word"/>.</summary>
    public int Word;

    /// <summary>Index of the latest capitalized word that is this one; -1 where there is none.</summary>
    public int Latest;

    /// <summary>How often it is a long name (<see cref="CapitalWords.IsLongName"/>).</summary>
    public int LongNames;
}
