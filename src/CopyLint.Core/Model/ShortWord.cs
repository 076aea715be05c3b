using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Syntax;

namespace CopyLint.Model;

/// <summary>
/// A token of at most four characters as one number, in lower case, the first character in the lowest 16 bits: the small words around
/// numbers and names ("to", "and", "his") are told apart by one comparison each. 0 of every longer token.
/// </summary>
internal static class ShortWord
{
    private const int Longest = 4;
    private const int BitsPerCharacter = 16;

    /// <summary>Makes lower case of ASCII letters; no other character becomes one by it.</summary>
    private const ulong LowerCase = 0x0020_0020_0020_0020;

    public const ulong A = 'a';
    public const ulong An = 'a' | (ulong)'n' << 16;
    public const ulong Am = 'a' | (ulong)'m' << 16;
    public const ulong At = 'a' | (ulong)'t' << 16;
    public const ulong I = 'i';
    public const ulong No = 'n' | (ulong)'o' << 16;
    public const ulong Of = 'o' | (ulong)'f' << 16;
    public const ulong Or = 'o' | (ulong)'r' << 16;
    public const ulong Pm = 'p' | (ulong)'m' << 16;
    public const ulong To = 't' | (ulong)'o' << 16;
    public const ulong Age = 'a' | (ulong)'g' << 16 | (ulong)'e' << 32;
    public const ulong And = 'a' | (ulong)'n' << 16 | (ulong)'d' << 32;
    public const ulong Any = 'a' | (ulong)'n' << 16 | (ulong)'y' << 32;
    public const ulong Bst = 'b' | (ulong)'s' << 16 | (ulong)'t' << 32;
    public const ulong Gmt = 'g' | (ulong)'m' << 16 | (ulong)'t' << 32;
    public const ulong Her = 'h' | (ulong)'e' << 16 | (ulong)'r' << 32;
    public const ulong Him = 'h' | (ulong)'i' << 16 | (ulong)'m' << 32;
    public const ulong His = 'h' | (ulong)'i' << 16 | (ulong)'s' << 32;
    public const ulong Old = 'o' | (ulong)'l' << 16 | (ulong)'d' << 32;
    public const ulong One = 'o' | (ulong)'n' << 16 | (ulong)'e' << 32;
    public const ulong Per = 'p' | (ulong)'e' << 16 | (ulong)'r' << 32;
    public const ulong Utc = 'u' | (ulong)'t' << 16 | (ulong)'c' << 32;
    public const ulong Who = 'w' | (ulong)'h' << 16 | (ulong)'o' << 32;
    public const ulong Aged = Age | (ulong)'d' << 48;
    public const ulong Ages = Age | (ulong)'s' << 48;
    public const ulong Each = 'e' | (ulong)'a' << 16 | (ulong)'c' << 32 | (ulong)'h' << 48;
    public const ulong From = 'f' | (ulong)'r' << 16 | (ulong)'o' << 32 | (ulong)'m' << 48;
    public const ulong Olds = Old | (ulong)'s' << 48;
    public const ulong PointedAm = 'a' | (ulong)'.' << 16 | (ulong)'m' << 32 | (ulong)'.' << 48;
    public const ulong PointedPm = 'p' | (ulong)'.' << 16 | (ulong)'m' << 32 | (ulong)'.' << 48;
    public const ulong That = 't' | (ulong)'h' << 16 | (ulong)'a' << 32 | (ulong)'t' << 48;
    public const ulong This = 't' | (ulong)'h' << 16 | (ulong)'i' << 32 | (ulong)'s' << 48;

    /// <summary>The token at an index, which is one of the story's; 0 where it is longer than any of these words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(StoryTree tree, int token)
    {
        ref readonly var its = ref tree.Tokens[token];
        return Read(tree.Text, its.Start, its.Length);
    }

    /// <summary>The same of a token of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(string text, in Token token) => Read(text, token.Start, token.Length);

    /// <summary>The same, and 0 outside the text.</summary>
    public static ulong TryRead(StoryTree tree, int token) => (uint)token < (uint)tree.Tokens.Length ? Read(tree, token) : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read(string text, int start, int length)
    {
        if (start > text.Length - Longest)
        {
            return ReadLast(text.AsSpan(start, length));
        }

        // Of a longer token no bit is taken: which words are short nobody can guess.
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(text.AsSpan()), start);
        var four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref first));
        var isShort = (ulong)-(long)Convert.ToByte((uint)(length - 1) < Longest);
        return (four | LowerCase) & (isShort >> (BitsPerCharacter * (Longest - length)));
    }

    private static ulong ReadLast(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
        {
            return 0;
        }

        var value = 0UL;
        for (var i = 0; i < word.Length; i++)
        {
            value |= (ulong)(word[i] | ' ') << (BitsPerCharacter * i);
        }

        return value;
    }
}
