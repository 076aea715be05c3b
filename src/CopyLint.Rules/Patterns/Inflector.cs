using System.Collections.Concurrent;
using System.Collections.Immutable;
using Humanizer;

namespace CopyLint.Rules.Patterns;

/// <summary>All inflections of a word, as noun and as verb: more forms than the language has do no harm in a pattern.</summary>
internal static class Inflector
{
    private const string Vowels = "aeiou";

    private static readonly ConcurrentDictionary<string, ImmutableArray<string>> s_known = new(StringComparer.Ordinal);

    /// <summary>The word itself and its plural, third person, past and participles, in ordinal order.</summary>
    public static ImmutableArray<string> Forms(string word) => s_known.GetOrAdd(word, Inflect);

    private static ImmutableArray<string> Inflect(string word)
    {
        var forms = new SortedSet<string>(StringComparer.Ordinal) { word };
        if (IrregularVerbs.TryGet(word, out var irregular))
        {
            forms.UnionWith(irregular);
            forms.Add(ThirdPerson(word));
            forms.Add(Participle(word));
        }
        else
        {
            forms.UnionWith(RegularVerb(word));
        }

        if (word.All(char.IsAsciiLetter))
        {
            forms.Add(word.Pluralize(inputIsKnownToBeSingular: false).ToLowerInvariant());
        }

        return [.. forms];
    }

    private static IEnumerable<string> RegularVerb(string word)
    {
        yield return ThirdPerson(word);
        yield return Participle(word);
        yield return Past(word);
        if (IsDoubling(word))
        {
            yield return word + word[^1] + "ed";
            yield return word + word[^1] + "ing";
        }
    }

    private static string ThirdPerson(string word)
    {
        if (EndsInConsonantY(word))
        {
            return word[..^1] + "ies";
        }

        return word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith('o')
            || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal)
            ? word + "es"
            : word + "s";
    }

    private static string Past(string word) =>
        word.EndsWith('e') ? word + "d" : EndsInConsonantY(word) ? word[..^1] + "ied" : word + "ed";

    private static string Participle(string word)
    {
        if (word.EndsWith("ie", StringComparison.Ordinal))
        {
            return word[..^2] + "ying";
        }

        return word.EndsWith('e') && !word.EndsWith("ee", StringComparison.Ordinal) && word.Length > 2 ? word[..^1] + "ing" : word + "ing";
    }

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !Vowels.Contains(word[^2]);

    private static bool IsDoubling(string word) =>
        word.Length >= 3 && !Vowels.Contains(word[^1]) && word[^1] is not ('w' or 'x' or 'y' or 'h')
        && Vowels.Contains(word[^2]) && !Vowels.Contains(word[^3]);
}
