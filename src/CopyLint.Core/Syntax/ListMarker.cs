using System.Runtime.CompilerServices;

namespace CopyLint.Syntax;

/// <summary>What opens a list item: "1.", "2)", "3.)", "(a)", "b.", "•".</summary>
/// <param name="Shape">How it is written; 0 is no marker.</param>
/// <param name="Value">The number, or 1 for a and so on; 0 for a bullet.</param>
internal readonly record struct ListMarker(byte Shape, int Value)
{
    private const byte Bullet = 1;
    private const byte Bracketed = 2;
    private const byte NumberPeriod = 4;
    private const byte NumberBracket = 8;
    private const byte Letter = 64;

    public bool IsNone => Shape == 0;

    /// <summary>Whether this marker, in the middle of a line, goes on with the list that <paramref name="earlier"/> opened.</summary>
    public bool Follows(ListMarker earlier) =>
        Value == 1 || (Shape == earlier.Shape && (Shape == Bullet || Value == earlier.Value + 1));

    /// <summary>The marker that begins with the token, or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ListMarker At(string text, ReadOnlySpan<Token> tokens, int at, int end)
    {
        const int Openers = 1 << (int)TokenKind.Symbol | 1 << (int)TokenKind.OpenBracket | 1 << (int)TokenKind.Number | 1 << (int)TokenKind.Word;
        return (Openers >> (int)tokens[at].Kind & 1) == 0 | (tokens[at].Kind == TokenKind.Word & tokens[at].Length > 1) ? default : Short(text, tokens, at, end);
    }

    private static ListMarker Short(string text, ReadOnlySpan<Token> tokens, int at, int end)
    {
        ref readonly var token = ref tokens[at];
        return token.Kind switch
        {
            TokenKind.Symbol when IsBullet(text[token.Start]) => new ListMarker(Bullet, 0),
            TokenKind.OpenBracket when at + 2 < end && tokens[at + 2].Kind == TokenKind.CloseBracket && !tokens[at + 2].IsSpaceBefore =>
                Of(Bracketed, ValueOf(text, tokens[at + 1], out var letter), letter, tokens, at + 3, end),
            TokenKind.Number or TokenKind.Word => Plain(text, tokens, at, end),
            _ => default,
        };
    }

    public static bool IsBullet(char c) => c is '•' or '⁃' or '●' or '▪' or '■' or '‣' or '◦' or '·' or '∙' or '*';

    private static ListMarker Plain(string text, ReadOnlySpan<Token> tokens, int at, int end)
    {
        var value = ValueOf(text, tokens[at], out var letter);
        if (value == 0 || at + 2 >= end || tokens[at + 1].IsSpaceBefore)
        {
            return default;
        }

        if (tokens[at + 1].Kind == TokenKind.CloseBracket)
        {
            return Of(NumberBracket, value, letter, tokens, at + 2, end);
        }

        if (tokens[at + 1].Kind != TokenKind.Period || tokens[at].IsCapitalized)
        {
            return default;
        }

        return tokens[at + 2].Kind == TokenKind.CloseBracket && !tokens[at + 2].IsSpaceBefore
            ? Of(NumberPeriod | NumberBracket, value, letter, tokens, at + 3, end)
            : Of(NumberPeriod, value, letter, tokens, at + 2, end);
    }

    private static ListMarker Of(byte shape, int value, byte letter, ReadOnlySpan<Token> tokens, int next, int end) =>
        value > 0 && next < end && tokens[next].IsSpaceBefore ? new ListMarker((byte)(shape | letter), value) : default;

    private static int ValueOf(string text, in Token token, out byte letter)
    {
        letter = 0;
        if (token.Kind == TokenKind.Number && token.Length <= 3 && token.Flags == (token.Flags & ~(TokenFlags.Decimal | TokenFlags.Ordinal)))
        {
            var value = 0;
            for (var i = token.Start; i < token.End; i++)
            {
                value = (value * 10) + (text[i] - '0');
            }

            return value is > 0 and < 1000 ? value : 0;
        }

        if (token.Kind == TokenKind.Word && token.Length == 1 && char.IsAsciiLetter(text[token.Start]))
        {
            letter = Letter;
            return (text[token.Start] | 0x20) - 'a' + 1;
        }

        return 0;
    }
}
