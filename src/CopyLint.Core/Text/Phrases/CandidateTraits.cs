namespace CopyLint.Text.Phrases;

[Flags]
internal enum CandidateTraits : byte
{
    None = 0,

    /// <summary>It is one word and nothing else: if the token has the form, it matches.</summary>
    OneWord = 1,

    /// <summary>It may begin and end inside a hyphenated compound.</summary>
    InCompounds = 2,

    /// <summary>No other phrase of one word has its key (<see cref="WalkTable.OneWord"/>) behind it.</summary>
    Last = 4,

    /// <summary>None behind it there may be a word that is no possessive.</summary>
    LastPlain = 8,
}
