namespace CopyLint.Workspace.Files;

/// <summary>"[a-z]", "[!0-9]", "[[:alpha:]_]" in a glob.</summary>
internal static class CharacterClass
{
    /// <param name="open">Where the '[' stands.</param>
    /// <param name="c">In lower case where case does not count.</param>
    /// <returns>Whether the character is in it, and where its ']' stands: -1 where it has none.</returns>
    public static (bool IsIn, int End) Try(ReadOnlySpan<byte> glob, int open, byte c, bool foldsCase)
    {
        var i = open + 1;
        var isNegated = i < glob.Length && glob[i] is (byte)'!' or (byte)'^';
        i += isNegated ? 1 : 0;
        var isIn = false;
        byte previous = 0;
        for (var first = i; i < glob.Length && (glob[i] != ']' || i == first); i++)
        {
            if (Member(glob, ref i, ref previous, c, foldsCase) is not { } isMember)
            {
                return (false, -1);
            }

            isIn |= isMember;
        }

        return i < glob.Length ? (isIn != isNegated, i) : (false, -1);
    }

    /// <summary>Whether the character is what stands here: one character, a range to it from the previous one, or a named class. Null where it is cut short.</summary>
    private static bool? Member(ReadOnlySpan<byte> glob, ref int i, ref byte previous, byte c, bool foldsCase)
    {
        if (glob[i] == '\\')
        {
            if (++i == glob.Length)
            {
                return null;
            }

            previous = glob[i];
            return glob[i] == c;
        }

        if (glob[i] == '-' && previous != 0 && i + 1 < glob.Length && glob[i + 1] != ']')
        {
            i += glob[i + 1] == '\\' ? 2 : 1;
            return i >= glob.Length ? null : IsBetween(Taken(ref previous), c, glob[i], foldsCase);
        }

        if (NameAt(glob, i) is { IsEmpty: false } name)
        {
            i += name.Length + "[::".Length;
            previous = 0;
            return IsOf(name, (char)c, foldsCase);
        }

        previous = glob[i];
        return glob[i] == c || (foldsCase && char.IsAsciiLetterUpper((char)glob[i]) && (glob[i] | 0x20) == c);
    }

    /// <summary>The beginning of a range begins no other one.</summary>
    private static byte Taken(ref byte previous)
    {
        var taken = previous;
        previous = 0;
        return taken;
    }

    private static bool IsBetween(byte first, byte c, byte last, bool foldsCase) =>
        (c >= first && c <= last) || (foldsCase && char.IsAsciiLetterLower((char)c) && c - 32 >= first && c - 32 <= last);

    /// <summary>The name in "[:name:]". A "[:" that names no class is a set of its characters.</summary>
    private static ReadOnlySpan<byte> NameAt(ReadOnlySpan<byte> glob, int i)
    {
        var rest = glob[i..];
        var close = rest.StartsWith("[:"u8) ? rest.IndexOf((byte)']') : -1;
        return close > 2 && rest[close - 1] == ':' ? rest[2..(close - 1)] : default;
    }

    /// <summary>Null where there is no class of the name.</summary>
    private static bool? IsOf(ReadOnlySpan<byte> name, char c, bool foldsCase) =>
        name.SequenceEqual("alpha"u8) ? char.IsAsciiLetter(c)
        : name.SequenceEqual("digit"u8) ? char.IsAsciiDigit(c)
        : name.SequenceEqual("alnum"u8) ? char.IsAsciiLetterOrDigit(c)
        : name.SequenceEqual("upper"u8) ? char.IsAsciiLetterUpper(c) || (foldsCase && char.IsAsciiLetterLower(c))
        : name.SequenceEqual("lower"u8) ? char.IsAsciiLetterLower(c)
        : name.SequenceEqual("space"u8) ? c is ' ' or (>= '\t' and <= '\r')
        : name.SequenceEqual("blank"u8) ? c is ' ' or '\t'
        : name.SequenceEqual("punct"u8) ? c is > ' ' and < (char)127 && !char.IsAsciiLetterOrDigit(c)
        : name.SequenceEqual("print"u8) ? c is >= ' ' and < (char)127
        : name.SequenceEqual("graph"u8) ? c is > ' ' and < (char)127
        : name.SequenceEqual("cntrl"u8) ? c is < ' ' or (char)127
        : name.SequenceEqual("xdigit"u8) ? char.IsAsciiHexDigit(c)
        : null;
}
