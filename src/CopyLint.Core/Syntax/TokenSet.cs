namespace CopyLint.Syntax;

/// <summary>Tokens that recognizers look for one after the other, and not in between (<see cref="StoryTree.NextOf"/>).</summary>
internal enum TokenSet
{
    /// <summary>Words whose first letter is upper case.</summary>
    Capitalized,
    Number,

    /// <summary>Everything but words and numbers.</summary>
    Mark,

    /// <summary>Quotation marks, double and single.</summary>
    QuotationMark,
    SentenceStart,
    Hyphen,
}
