using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CopyLint.Syntax;

/// <summary>What a plain token is by its first character and by the one before it, both as their bytes (<see cref="CharacterBlock"/>). Two tables lie one behind the other.</summary>
internal readonly ref struct PlainTraits
{
    /// <summary>Where the typographic marks stand behind ASCII, in the order of their characters.</summary>
    public const int FirstTypographic = 0x80;

    private const int Bytes = 256;

    private static readonly int[] s_tables = [.. Tables()];

    private readonly ref int _first = ref MemoryMarshal.GetArrayDataReference(s_tables);

    public PlainTraits()
    {
    }

    /// <summary>Its kind, and where the character is upper case the flag of it, as they stand in a <see cref="Token"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(byte first) => Unsafe.Add(ref _first, (nint)first);

    /// <summary>Its flags as they stand in a <see cref="Token"/> where there is this character right before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Behind(byte before) => Unsafe.Add(ref _first, Bytes + (nint)before);

    private static IEnumerable<int> Tables()
    {
        var characters = Enumerable.Range(0, Bytes).Select(at => (char)(at < FirstTypographic ? at : at - FirstTypographic + CharacterBlock.FirstTypographicMark)).ToArray();
        var ofFirst = characters.Select(c => Token.TraitsOf(
            char.IsAsciiLetter(c) ? TokenKind.Word : char.IsAsciiDigit(c) ? TokenKind.Number : Characters.KindOf(c),
            char.IsAsciiLetterUpper(c) ? TokenFlags.Capitalized : TokenFlags.None));
        var behind = characters.Select(c => Token.TraitsOf(default, c switch
        {
            ' ' => TokenFlags.SpaceBefore,
            '\n' => TokenFlags.SpaceBefore | TokenFlags.LineStart,
            _ => TokenFlags.None,
        }));
        return ofFirst.Concat(behind);
    }
}
