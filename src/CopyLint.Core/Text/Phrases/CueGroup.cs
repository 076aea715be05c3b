namespace CopyLint.Text.Phrases;

/// <summary>The cues that one recognizer or stage starts from. No list is in two groups.</summary>
internal enum CueGroup : byte
{
    /// <summary>Nobody starts from them.</summary>
    None,
    Verb,
    SourceNoun,
    Anonymity,

    /// <summary>Hedges and what is said of verification.</summary>
    Hedge,

    /// <summary>Verbs and nouns that tell of the dead and the hurt.</summary>
    Casualty,

    /// <summary>Months and weekdays.</summary>
    Day,

    /// <summary>What numbers are made of, their units, and what they count.</summary>
    Number,
    Approximator,

    /// <summary>What tells of lines that are no part of the story.</summary>
    Furniture,
}
