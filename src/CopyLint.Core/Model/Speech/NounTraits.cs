namespace CopyLint.Model.Speech;

/// <summary>What the word lists of more than one word say of a token.</summary>
[Flags]
internal enum NounTraits : ushort
{
    None = 0,

    // The groups of source-noun.
    Bare = 1,
    Official = 2,
    Speaker = 4,
    Person = 8,
    Source = Bare | Official | Speaker | Person,

    Role = 16,
    Courtesy = 32,
    Honor = 64,
    Outlet = 128,
    Place = 256,

    /// <summary>A month or a weekday.</summary>
    Time = 512,
    Verb = 1024,
    Formula = 2048,
    Praise = 4096,

    /// <summary>The head of a speaker that a verb of saying has already found.</summary>
    Claimed = 8192,

    /// <summary>A verb of saying in the plural or the infinitive.</summary>
    PlainVerb = 16384,
}
