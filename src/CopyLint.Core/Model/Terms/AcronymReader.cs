using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Terms;

/// <summary>Which tokens are acronyms, and their letters as a number.</summary>
internal static class AcronymReader
{
    public const int MostLetters = 6;
    public const int BitsPerLetter = 5;

    /// <summary>A bit for each letter of which numerals are made, by the last five bits of its character.</summary>
    private const uint Numerals = 1u << ('I' & 31) | 1u << ('V' & 31) | 1u << ('X' & 31) | 1u << ('L' & 31);

    /// <summary>The length of 's.</summary>
    private const int LongestEnding = 2;

    /// <summary>The letters of a word with two capitals or more, as a number, never 0; or 0 where it is no acronym: a numeral, a designator, initials of a person, a ticker, a shout.</summary>
    /// <param name="length">The number of letters.</param>
    public static int LettersOf(StoryTree tree, int token, out int length)
    {
        length = 0;
        ref readonly var word = ref tree.Tokens[token];
        if (word.Has(TokenFlags.Abbreviation) || word.Length > MostLetters + LongestEnding)
        {
            return 0;
        }

        var text = Stem(tree.TextOf(token));
        var letters = 0;
        var all = 0u;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                return 0;
            }

            letters = Add(letters, c);
            all |= 1u << (c & 31);
        }

        length = text.Length;
        var isNumeral = (all & ~Numerals) == 0;
        return length > MostLetters | isNumeral || tree.Is(token, WordList.FunctionWord) || IsPartOfOther(tree, token, length) ? 0 : letters;
    }

    /// <summary>The number of some letters and one more.</summary>
    public static int Add(int letters, char letter) => (letters << BitsPerLetter) | (letter & 31);

    /// <summary>The letters of "MPs", "IRA's".</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        if (end > 2 && text[end - 1] == 's')
        {
            end -= text[end - 2] is '\'' or '\u2019' ? 2 : 1;
        }

        return end < 2 || end > MostLetters ? text : text[..end];
    }

    private static bool IsPartOfOther(StoryTree tree, int token, int length)
    {
        var tokens = tree.Tokens;
        ref readonly var next = ref tokens[token + 1];
        var isDesignator = next.Kind is TokenKind.Number or TokenKind.Slash
            || (next.Kind == TokenKind.Hyphen && tokens[token + 2].Kind == TokenKind.Number);
        var isInitials = length == 2 && next.IsWord && next.IsCapitalized && !next.Has(TokenFlags.AllCaps) && !next.Has(TokenFlags.SentenceStart);
        return isDesignator || isInitials || IsCapitals(tree, token + 1)
            || (token > 0 && (IsCapitals(tree, token - 1) || tokens[token - 1].Kind is TokenKind.Colon or TokenKind.Slash or TokenKind.Symbol
                || (tokens[token - 1].Kind == TokenKind.Hyphen && !tokens[token].IsSpaceBefore && token > 1 && tokens[token - 2].Kind == TokenKind.Number)));
    }

    private static bool IsCapitals(StoryTree tree, int token) =>
        tree.Tokens[token].Has(TokenFlags.AllCaps) && !tree.Tokens[token].Has(TokenFlags.Abbreviation) && !tree.Is(token, WordList.Nationality);
}
