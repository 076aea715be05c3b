namespace CopyLint.Model.People;

/// <summary>A run of capitalized words that may be a person's name.</summary>
/// <param name="First">First token, titles included; <paramref name="End"/> is one past the last.</param>
/// <param name="Surname">The last word of the name.</param>
/// <param name="Words">The number of words of the name, initials not counted.</param>
/// <param name="HasGivenName">Whether it opens with a known given name or an initial.</param>
/// <param name="IsBody">Whether a word of it belongs to a body or a place.</param>
internal readonly record struct NameRun(int First, int End, int Surname, int Words, NameTitle Title, bool HasGivenName, bool IsBody)
{
    /// <summary>A name of one word.</summary>
    public static NameRun Of(int word) => new(word, word + 1, word, 1, NameTitle.None, HasGivenName: false, IsBody: false);

    public bool IsNone => Words == 0;

    /// <summary>Whether there is no name, or that of a body or a place.</summary>
    public bool IsNobody => IsNone | (IsBody & Title == NameTitle.None);
}
