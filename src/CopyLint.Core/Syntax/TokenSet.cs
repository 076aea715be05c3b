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

    /// <summary>Quotation marks, double and single.</summary>
    QuotationMark,
    LineStart,

    /// <summary>What white space stands before (<see cref="TokenFlags.SpaceBefore"/>).</summary>
    Spaced,
    Ellipsis,

    /// <summary>Where a sentence may end, or where something begins inside which none does: periods and their like, colons, opening brackets, single quotation marks, numbers, abbreviations.</summary>
    Boundary,

    /// <summary>Added when sentences are cut. The last set: another one goes before it (<see cref="TokenBits"/>).</summary>
    SentenceStart,
}
