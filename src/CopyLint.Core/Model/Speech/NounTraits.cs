namespace CopyLint.Model.Speech;

/// <summary>What the word lists of more than one word say of a token.</summary>
[Flags]
internal enum NounTraits : ushort
{
    None = 0,

    // The groups of source-noun: the bit of a group is 1 shifted by its number.
    Bare = 1,
    Official = 2,
    Speaker = 4,
    Person = 8,
    Professional = 16,
    Source = Bare | Official | Speaker | Person | Professional,

    Role = 32,
    Courtesy = 64,
    Honor = 128,
    Outlet = 256,
    Place = 512,

    /// <summary>A month or a weekday.</summary>
    Time = 1024,

    /// <summary>A verb of saying in the past or the third person.</summary>
    Verb = 2048,

    /// <summary>A verb of saying in the plural or the infinitive.</summary>
    PlainVerb = 4096,
    Formula = 8192,
    Praise = 16384,

    /// <summary>The head of a speaker that a verb of saying has already found.</summary>
    Claimed = 32768,
}
