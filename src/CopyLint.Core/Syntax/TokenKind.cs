namespace CopyLint.Syntax;

/// <summary>What a token is. Each punctuation mark that a recognizer asks for has a kind of its own.</summary>
public enum TokenKind : byte
{
    /// <summary>The empty token at the end of every text.</summary>
    EndOfText,

    /// <summary>Letters, with inner apostrophes ("don't"), inner periods of an abbreviation ("U.S.") and digits after the first letter ("A320").</summary>
    Word,

    /// <summary>Digits with inner separators ("2,000", "3.5"), or a vulgar fraction sign.</summary>
    Number,

    /// <summary>A hyphen-minus or a Unicode hyphen.</summary>
    Hyphen,

    /// <summary>An en dash, an em dash, or two or three hyphens.</summary>
    Dash,
    Comma,
    Period,

    /// <summary>"…" or two and more periods.</summary>
    Ellipsis,
    Question,
    Exclamation,
    Colon,
    Semicolon,

    /// <summary>“ or « or „.</summary>
    OpenQuote,

    /// <summary>” or ».</summary>
    CloseQuote,

    /// <summary>The straight double quotation mark, two straight or curly single ones, or two backticks.</summary>
    StraightQuote,

    /// <summary>‘.</summary>
    OpenSingleQuote,

    /// <summary>’ outside a word: a closing single quotation mark or an apostrophe.</summary>
    CloseSingleQuote,

    /// <summary>The straight apostrophe outside a word.</summary>
    StraightSingleQuote,

    /// <summary>( or [ or {.</summary>
    OpenBracket,

    /// <summary>) or ] or }.</summary>
    CloseBracket,
    Slash,
    Percent,

    /// <summary>$, £, €, ¥ and the other signs of Unicode's currency class.</summary>
    Currency,

    /// <summary>°, º.</summary>
    Degree,

    /// <summary>′ or ″: feet and inches, minutes and seconds.</summary>
    Prime,

    /// <summary>A web or mail address, or a handle.</summary>
    Address,

    /// <summary>Anything else: symbols, emoji, controls; one token a code point (a lone surrogate stands alone).</summary>
    Symbol,
}
