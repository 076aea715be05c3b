using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>Looks of a single capitalized word, and its number in a <see cref="WordMap"/>.</summary>
internal static class NameWords
{
    private const int ShortestSlip = 6;

    private static readonly string[] s_bodyEndings =
    [
        "ians", "crats", "ists", "icans", "ites", "ese", "corp", "soft", "tel", "com", "net", "ware", "bank", "tech", "neft", "air", "media",
        "group", "works", "tics", "tronics", "nics", "gas", "oil", "sys", "gen", "pharm", "pharma", "chem", "mart", "ways", "jet", "sat", "star",
        "pedia", "leaks", "book", "tube", "land", "stan", "grad", "burg", "shire", "ville", "polis", "abad", "watch", "aid", "press", "bell",
    ];

    /// <summary>The number of a word without its possessive ending, as <see cref="Token.Word"/> would give it.</summary>
    public static int KeyOf(StoryTree tree, int token)
    {
        ref readonly var word = ref tree.Tokens[token];
        if (word.Word > 0 || word.Length < 3 || tree.Text[word.End - 1] != 's' || tree.Text[word.End - 2] is not ('\'' or '\u2019'))
        {
            return word.Word;
        }

        return tree.Lexicon.Vocabulary.NumberOf(tree.Text.AsSpan(word.Start, word.Length - 2));
    }

    /// <summary>Whether a single capitalized word may be a surname by its looks: no capitals or digits inside, no ending of bodies and peoples.</summary>
    public static bool MayBeSurname(StoryTree tree, NounMap nouns, int token)
    {
        ref readonly var word = ref tree.Tokens[token];
        if (word.Length < 3 || word.Has(TokenFlags.AllCaps | TokenFlags.Abbreviation | TokenFlags.Possessive)
            || tree.Is(token, WordList.FunctionWord) || tree.Is(token, WordList.Mononym) || tree.Is(token, WordList.GivenName)
            || tree.Is(token, WordList.Institution) || tree.Is(token, WordList.OrganizationWord) || tree.Is(token, WordList.Nationality)
            || tree.Is(token, WordList.DocumentNoun) || tree.Is(token, WordList.HumanNoun)
            || nouns.Has(token, ~NounTraits.Claimed))
        {
            return false;
        }

        var text = tree.TextOf(token);
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]) || (char.IsUpper(text[i]) && !(i is 1 or 2 or 3 && char.IsLower(text[^1]) && text[0] is 'M' or 'D' or 'O')))
            {
                return false;
            }
        }

        foreach (var ending in s_bodyEndings)
        {
            if (text.Length > ending.Length && text.EndsWith(ending, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word is a longer name with one letter changed, left out or put in, but for its first letter and a plural s.</summary>
    public static bool IsSlip(ReadOnlySpan<char> word, ReadOnlySpan<char> name)
    {
        var shorter = word.Length <= name.Length ? word : name;
        var longer = word.Length <= name.Length ? name : word;
        var isPlural = longer.Length > shorter.Length && longer[^1] == 's' && longer.StartsWith(shorter, StringComparison.Ordinal);
        return shorter.Length >= ShortestSlip && longer.Length - shorter.Length <= 1 && shorter[0] == longer[0] && !isPlural && EditDistance.Between(shorter, longer) == 1;
    }
}
