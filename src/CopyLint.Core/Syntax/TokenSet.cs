namespace CopyLint.Syntax;

/// <summary>Tokens that recognizers look for one after the other, and not in between (<see cref="StoryTree.NextOf"/>).</summary>
internal enum TokenSet
{
    /// <summary>Words whose first letter is upper case.</summary>
    Capitalized,
    Number,

    /// <summary>Everything but words and numbers.</summary>
    Mark,
    Hyphen,

    /// <summary>Hyphens and dashes.</summary>
    Dash,

    /// <summary>Quotation marks, double and single.</summary>
    QuotationMark,
    LineStart,

    /// <summary>What white space stands before (<see cref="TokenFlags.SpaceBefore"/>).</summary>
    Spaced,
    Ellipsis,

    /// <summary>Commas, semicolons and colons, periods, ellipses, question and exclamation marks.</summary>
    Punctuation,

    /// <summary>The first of each line with another line of its paragraph above it.</summary>
    InnerLine,

    /// <summary>
    /// Where a sentence may end, or where something begins inside which none does: periods and their like, colons behind a capitalized word, opening brackets,
    /// abbreviations, single quotation marks behind a comma or a colon, and numbers that may be the year of a full date ("Thursday, May 7, 2015").
    /// </summary>
    Boundary,

    /// <summary>
    /// What opens a sentence as most is opened: a capitalized word, or a quotation mark right before one, behind a space, a period or a question mark, and a
    /// number or a word that is not written as an abbreviation. Of the marks some may be missing.
    /// </summary>
    PlainOpener,

    /// <summary>Added when sentences are cut. The last set: another one goes before it (<see cref="TokenBits"/>).</summary>
    SentenceStart,
}
