using CopyLint.Text.Phrases;

namespace CopyLint.Syntax;

/// <summary>What a plain token is by its first character.</summary>
/// <param name="Traits">Its kind, and where that is upper case the flag of it, as they stand in a <see cref="Token"/>.</param>
/// <param name="Unknown">The bits of its hash that are its number where it has no id: all of a word, else none.</param>
/// <param name="Behind">The flags of a token right behind this character, as they stand in a <see cref="Token"/>.</param>
/// <param name="FilterBit">The number of its filter bit where it has no id (<see cref="PhraseIndex.NextMaskOf"/>).</param>
internal readonly record struct CharacterTraits(int Traits, int Unknown, int Behind, int FilterBit)
{
    /// <summary>Where the typographic marks stand behind ASCII, in the order of their characters.</summary>
    public const int FirstTypographic = 0x80;

    private static readonly CharacterTraits[] s_all = [.. Enumerable.Range(0, 256).Select(Of)];

    /// <summary>By the character's byte (<see cref="CharacterBlock.Bytes"/>).</summary>
    public static ReadOnlySpan<CharacterTraits> All => s_all;

    private static CharacterTraits Of(int at)
    {
        var c = at < FirstTypographic ? (char)at : (char)(at - FirstTypographic + CharacterBlock.FirstTypographicMark);
        var behind = c switch
        {
            ' ' => TokenFlags.SpaceBefore,
            '\n' => TokenFlags.SpaceBefore | TokenFlags.LineStart,
            _ => TokenFlags.None,
        };
        return char.IsAsciiLetter(c)
            ? new CharacterTraits(Token.TraitsOf(TokenKind.Word, char.IsUpper(c) ? TokenFlags.Capitalized : TokenFlags.None), -1, 0, 63)
            : char.IsAsciiDigit(c)
                ? new CharacterTraits(Token.TraitsOf(TokenKind.Number, TokenFlags.None), 0, 0, 61)
                : new CharacterTraits(Token.TraitsOf(Characters.KindOf(c), TokenFlags.None), 0, Token.TraitsOf(default, behind), 62);
    }
}
