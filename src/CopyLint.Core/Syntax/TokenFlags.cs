namespace CopyLint.Syntax;

[Flags]
public enum TokenFlags : ushort
{
    None = 0,

    /// <summary>White space stands before the token, or it is the first of the text.</summary>
    SpaceBefore = 1,

    /// <summary>The token is the first on its line.</summary>
    LineStart = 2,

    /// <summary>The token is the first of the text or a blank line stands before it.</summary>
    ParagraphStart = 4,

    /// <summary>A word whose first letter is upper case.</summary>
    Capitalized = 8,

    /// <summary>A word of two letters or more, all of them upper case ("NATO", "U.S.", "US").</summary>
    AllCaps = 16,

    /// <summary>A word with inner or closing periods that belong to it ("U.S.", "a.m.").</summary>
    Abbreviation = 32,

    /// <summary>A word that ends in 's and is not known with it; <see cref="Token.Word"/> is the word without it.</summary>
    Possessive = 64,

    /// <summary>The token opens a sentence.</summary>
    SentenceStart = 128,

    /// <summary>A number with a decimal point ("3.5").</summary>
    Decimal = 256,

    /// <summary>A number that ends in st, nd, rd or th ("5th").</summary>
    Ordinal = 512,
}
