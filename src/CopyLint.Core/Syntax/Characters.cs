using System.Globalization;
using System.Runtime.CompilerServices;

namespace CopyLint.Syntax;

/// <summary>Character classes as the scanner sees them.</summary>
internal static class Characters
{
    private static readonly TokenKind[] s_ascii = Ascii();
    private static readonly TokenKind[] s_marks = PlainMarks();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(char c) =>
        c <= ' ' ? c is ' ' or (>= '\t' and <= '\r') : c >= 0x80 && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF');

    /// <summary>The line breaks of Roslyn's <c>SourceText</c>.</summary>
    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c);

    public static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsWordPart(char c) => IsLetter(c) || char.IsAsciiDigit(c);

    /// <summary>Whether the character behind ASCII letters and digits, with the one behind it, ends their word for sure: no apostrophe, address or abbreviation goes on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsWord(char next, char afterNext) => next is '\'' or '.' or ':' or '@' or '\u2018' or '\u2019'
        ? IsAsciiOrPunctuation(afterNext) && !char.IsAsciiLetterOrDigit(afterNext) && afterNext != '/'
        : IsAsciiOrPunctuation(next);

    /// <summary>Dashes, quotation marks and such count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAsciiOrPunctuation(char c) => c is < '\x80' or (>= '\u2010' and <= '\u2027');

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\uFF07' or '\u2018';

    /// <summary>½, ¼ and the other vulgar fractions of one character.</summary>
    public static bool IsFraction(char c) => c is (>= '\u00BC' and <= '\u00BE') or (>= '\u2150' and <= '\u215E');

    public static TokenKind KindOf(char c)
    {
        if (c < 128)
        {
            return s_ascii[c];
        }

        return c switch
        {
            '\u2010' or '\u2011' or '\u2212' => TokenKind.Hyphen,
            >= '\u2012' and <= '\u2015' => TokenKind.Dash,
            '\u2026' => TokenKind.Ellipsis,
            '\u201C' or '\u201E' or '\u00AB' => TokenKind.OpenQuote,
            '\u201D' or '\u00BB' => TokenKind.CloseQuote,
            '\u2018' => TokenKind.OpenSingleQuote,
            '\u2019' => TokenKind.CloseSingleQuote,
            '\u00B0' or '\u00BA' or '\u02DA' => TokenKind.Degree,
            '\u2032' or '\u2033' => TokenKind.Prime,
            '\u2044' => TokenKind.Slash,
            _ => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol ? TokenKind.Currency : TokenKind.Symbol,
        };
    }

    /// <summary>The kind of each ASCII punctuation mark or other sign; the end of text for other characters, and for one that may set the cells of a table apart.</summary>
    public static ReadOnlySpan<TokenKind> Marks => s_marks;

    private static TokenKind[] Ascii()
    {
        var kinds = new TokenKind[128];
        Array.Fill(kinds, TokenKind.Symbol);
        foreach (var (c, kind) in new[]
        {
            ('.', TokenKind.Period), (',', TokenKind.Comma), ('?', TokenKind.Question), ('!', TokenKind.Exclamation),
            (':', TokenKind.Colon), (';', TokenKind.Semicolon), ('"', TokenKind.StraightQuote), ('\'', TokenKind.StraightSingleQuote),
            ('(', TokenKind.OpenBracket), ('[', TokenKind.OpenBracket), ('{', TokenKind.OpenBracket),
            (')', TokenKind.CloseBracket), (']', TokenKind.CloseBracket), ('}', TokenKind.CloseBracket),
            ('/', TokenKind.Slash), ('%', TokenKind.Percent), ('$', TokenKind.Currency), ('-', TokenKind.Hyphen),
        })
        {
            kinds[c] = kind;
        }

        return kinds;
    }

    private static TokenKind[] PlainMarks()
    {
        var marks = new TokenKind[128];
        for (var c = '\0'; c < marks.Length; c++)
        {
            marks[c] = IsWordPart(c) || IsSpace(c) || c == TableRow.Bar ? TokenKind.EndOfText : s_ascii[c];
        }

        return marks;
    }
}
