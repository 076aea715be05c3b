namespace CopyLint.Model.Terms;

/// <summary>What is gathered of one acronym of a story.</summary>
internal struct Acronym
{
    public const int NoToken = int.MaxValue;

    /// <summary>Token of the first mention in the body outside quotations.</summary>
    public int First;

    public int Mentions;

    /// <summary>As a number (<see cref="AcronymReader.Add"/>).</summary>
    public int Letters;

    /// <summary>How many there are.</summary>
    public int Length;

    /// <summary>Token of the earliest mention that is explained beside it.</summary>
    public int Explained;

    /// <summary>Whether some mention is followed by what it is, though not by its words.</summary>
    public bool IsDescribed;

    /// <summary>First token of the earliest expansion in capitals.</summary>
    public int Expansion;

    /// <summary>One past its last token.</summary>
    public int ExpansionEnd;

    /// <summary>First token of the earliest words in small letters that could be its expansion.</summary>
    public int Likely;

    /// <summary>Whether words could stand for it: two letters are too few.</summary>
    public readonly bool HasWords => Length >= ExpansionFinder.FewestLetters;

    /// <summary>Where the story first tells what it stands for, or <see cref="NoToken"/>.</summary>
    public readonly int SpelledOut => Math.Min(Explained, Expansion);

    public static Acronym Unseen => new() { First = NoToken, Explained = NoToken, Expansion = NoToken, Likely = NoToken };
}
