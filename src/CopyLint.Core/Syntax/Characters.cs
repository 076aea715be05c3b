using System.Globalization;
using System.Runtime.CompilerServices;

namespace CopyLint.Syntax;

/// <summary>Character classes as the scanner sees them.</summary>
internal static class Characters
{
    private static readonly TokenKind[] s_ascii = Ascii();

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
}
