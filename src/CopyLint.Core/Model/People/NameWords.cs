using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>Looks of a single capitalized word.</summary>
internal static class NameWords
{
    private const int ShortestSlip = 6;

    /// <summary>In tokens, with its marks.</summary>
    private const int LongestNickname = 7;

    /// <summary>A bit for each kind of mark that may stand around a nickname.</summary>
    public const uint MarksOfNickname =
        1u << (int)TokenKind.StraightQuote | 1u << (int)TokenKind.OpenQuote | 1u << (int)TokenKind.CloseQuote | 1u << (int)TokenKind.StraightSingleQuote
        | 1u << (int)TokenKind.OpenSingleQuote | 1u << (int)TokenKind.CloseSingleQuote | 1u << (int)TokenKind.OpenBracket | 1u << (int)TokenKind.CloseBracket;

    private static readonly string[] s_bodyEndings =
    [
        "ians", "crats", "ists", "icans", "ites", "ese", "corp", "soft", "tel", "com", "net", "ware", "bank", "tech", "neft", "air", "media",
        "group", "works", "tics", "tronics", "nics", "gas", "oil", "sys", "gen", "pharm", "pharma", "chem", "mart", "ways", "jet", "sat", "star",
        "pedia", "leaks", "book", "tube", "land", "stan", "grad", "burg", "shire", "ville", "polis", "abad", "watch", "aid", "press", "bell",
    ];

    /// <summary>The same by their last letters.</summary>
    private static readonly string[][] s_endingsByLast = [.. Enumerable.Range('a', 'z' - 'a' + 1).Select(last => Array.FindAll(s_bodyEndings, ending => ending[^1] == last))];

    /// <summary>A word without its possessive ending.</summary>
    public static ReadOnlySpan<char> NameAt(StoryTree tree, int token) => NameIn(tree.TextOf(token));

    /// <inheritdoc cref="NameAt"/>
    public static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> word) => IsPossessive(word) ? word[..^2] : word;

    /// <summary>Whether a word ends in 's. One that is known with it carries no flag (<see cref="TokenFlags.Possessive"/>).</summary>
    public static bool IsPossessive(ReadOnlySpan<char> word) => word is [_, .., _, 's' or 'S'] && Fold.Char(word[^2]) == '\'';

    /// <summary>"Jimmy “the Wind” White", "Jimmy (the Wind) White": whether a given name and another in marks stand before the surname.</summary>
    public static bool IsBehindNickname(StoryTree tree, int surname)
    {
        if (surname < 3 || !IsMarkOfNickname(tree, surname - 1))
        {
            return false;
        }

        var open = surname - 2;
        while (open > Math.Max(0, surname - LongestNickname) && !IsMarkOfNickname(tree, open) && !tree.Tokens[open].Has(TokenFlags.SentenceStart))
        {
            open--;
        }

        return open > 0 && IsMarkOfNickname(tree, open) && tree.Is(open - 1, WordList.GivenName) && tree.Tokens[open - 1].IsCapitalized;
    }

    private static bool IsMarkOfNickname(StoryTree tree, int token) => (MarksOfNickname >> (int)tree.Tokens[token].Kind & 1) != 0;

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

        return !HasBodyEnding(text);
    }

    /// <summary>Only the endings that end as the word does are compared: there are few.</summary>
    private static bool HasBodyEnding(ReadOnlySpan<char> word)
    {
        foreach (var ending in char.IsAsciiLetterLower(word[^1]) ? s_endingsByLast[word[^1] - 'a'] : [])
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is a slip of a longer name (<see cref="EditDistance.IsSlip"/>), but for its first letter and a plural s.</summary>
    public static bool IsSlip(ReadOnlySpan<char> word, ReadOnlySpan<char> name)
    {
        var shorter = word.Length <= name.Length ? word : name;
        var longer = word.Length <= name.Length ? name : word;
        var isPlural = longer.Length > shorter.Length && longer[^1] == 's' && longer.StartsWith(shorter, StringComparison.Ordinal);
        return shorter.Length >= ShortestSlip && longer.Length - shorter.Length <= 1 && shorter[0] == longer[0] && !isPlural && EditDistance.IsSlip(shorter, longer);
    }
}
