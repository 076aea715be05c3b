using System.Runtime.CompilerServices;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Syntax;

/// <summary>
/// A piece of text between white space. A token owns the white space behind it, so that tokens tile the text
/// (<see cref="StoryTree.FullSpan"/>).
/// </summary>
/// <param name="Start">UTF-16 offset from 0.</param>
/// <param name="Length">UTF-16 units, without the white space behind it.</param>
/// <param name="Word">For words: the id in the vocabulary (above 0), or a negative number that is the same for the same
/// unknown word (different words may share one: compare the text before you believe it). For numbers: the id, or 0. 0 for every other kind.</param>
public readonly record struct Token(int Start, int Length, int Word, TokenKind Kind, TokenFlags Flags)
{
    public int End => Start + Length;

    public TextSpan Span => Spans.Between(Start, End);

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsSpaceBefore => Has(TokenFlags.SpaceBefore);

    public bool IsCapitalized => Has(TokenFlags.Capitalized);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(TokenFlags flag) => (Flags & flag) != 0;

    /// <summary>Kind and flags as they lie in the last 32 bits.</summary>
    internal static int TraitsOf(TokenKind kind, TokenFlags flags) => (int)kind | (int)flags << 16;

    // In their place in the table, where the fields of a token lie in their order, those of a new one are set as soon as they are known.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SetStart(ref Token token, int start) => Unsafe.As<Token, int>(ref token) = start;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SetLength(ref Token token, int length) => Unsafe.Add(ref Unsafe.As<Token, int>(ref token), 1) = length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SetWord(ref Token token, int word) => Unsafe.Add(ref Unsafe.As<Token, int>(ref token), 2) = word;

    /// <param name="traits">See <see cref="TraitsOf"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SetTraits(ref Token token, int traits) => Unsafe.Add(ref Unsafe.As<Token, int>(ref token), 3) = traits;

    /// <summary>Adds flags to a token in its place in the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void AddFlags(ref Token token, TokenFlags flags) => Unsafe.Add(ref Unsafe.As<Token, int>(ref token), 3) |= TraitsOf(default, flags);
}
