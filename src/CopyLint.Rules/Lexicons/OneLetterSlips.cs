using CopyLint.Text;

namespace CopyLint.Rules.Lexicons;

/// <summary>The commonest misspellings of a name: a letter left out, doubled, or two of them exchanged, not at the ends.</summary>
internal static class OneLetterSlips
{
    private const int ShortestName = 7;

    /// <summary>Folded words; nothing for short names, where a slip is often another word, and for names of several words.</summary>
    public static IEnumerable<string> Of(string name)
    {
        var word = Fold.Word(name);
        return word.Length < ShortestName || !word.All(char.IsLetter) ? [] : Slips(word).Where(slip => slip != word).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Slips(string word)
    {
        for (var i = 1; i < word.Length - 1; i++)
        {
            yield return word.Remove(i, 1);
            yield return word.Insert(i, word[i].ToString());
            if (i < word.Length - 2)
            {
                yield return $"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}";
            }
        }
    }
}
