namespace CopyLint.Text;

/// <summary>
/// A word without its inflection, in one of its spellings: a crude stem, good enough to know a word again and never shown.
/// </summary>
internal static class WordStem
{
    private const int Longest = 40;

    /// <summary>Shorter words are left as they are.</summary>
    private const int Shortest = 4;

    public static int NumberOf(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[Longest];
        var length = Math.Min(word.Length, Longest);
        for (var i = 0; i < length; i++)
        {
            buffer[i] = Fold.Char(word[i]);
        }

        return WordNumber.OfFolded(Stem(buffer[..length]));
    }

    private static ReadOnlySpan<char> Stem(Span<char> word)
    {
        word = WithoutPlural(word is [.., '\'', 's'] ? word[..^2] : word.TrimEnd('\''));
        if (word.Length > Shortest && EndsIn(word, "our"))
        {
            word = Ending(word, 2, "r");
        }
        else if (word.Length > Shortest && word is [.., 't' or 'b', 'r', 'e'])
        {
            word = Ending(word, 2, "er");
        }

        return WithoutLastSound(WithoutVerbEnding(word));
    }

    private static Span<char> WithoutPlural(Span<char> word) =>
        word.Length < Shortest || word is [.., 's' or 'u' or 'i', 's'] || word[^1] != 's' ? word
        : EndsIn(word, "ies") ? Ending(word, 3, "y")
        : word is [.., 's' or 'x' or 'z' or 'h', 'e', 's'] ? word[..^2]
        : word[..^1];

    private static Span<char> WithoutVerbEnding(Span<char> word) =>
        word.Length > Shortest + 1 && EndsIn(word, "ing") ? word[..^3]
        : word.Length > Shortest && EndsIn(word, "ied") ? Ending(word, 3, "y")
        : word.Length > Shortest && EndsIn(word, "ed") ? word[..^2]
        : word;

    /// <summary>"travell" as "travel", "organis" as "organiz", and no e at the end.</summary>
    private static Span<char> WithoutLastSound(Span<char> word)
    {
        word = word.Length > Shortest && word[^1] == 'e' ? word[..^1] : word;
        word = word.Length > Shortest && word[^1] == word[^2] ? word[..^1] : word;
        return word.Length > Shortest && EndsIn(word, "is") ? Ending(word, 1, "z") : word;
    }

    /// <summary>The word with other letters in place of its last ones, no more of them.</summary>
    private static Span<char> Ending(Span<char> word, int cut, string ending)
    {
        ending.CopyTo(word[^cut..]);
        return word[..^(cut - ending.Length)];
    }

    private static bool EndsIn(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
