namespace CopyLint.Text.Phrases;

/// <summary>What a pattern's word asks of the token beside its letters. A word written in lower case asks nothing of the case.</summary>
[Flags]
public enum WordForm : byte
{
    Any = 0,

    /// <summary>The pattern's word has a capital first letter: the token must have one too.</summary>
    Capitalized = 1,

    /// <summary>The pattern's word is all capitals ("US"): the token must be too.</summary>
    AllCaps = 2,

    /// <summary>The pattern's word ends in 's: the token must be a possessive. Without it, possessives do not match.</summary>
    Possessive = 4,
}
