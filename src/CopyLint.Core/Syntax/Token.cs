using System.Runtime.CompilerServices;
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

    public TextSpan Span => new(Start, Length);

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsSpaceBefore => Has(TokenFlags.SpaceBefore);

    public bool IsCapitalized => Has(TokenFlags.Capitalized);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(TokenFlags flag) => (Flags & flag) != 0;

    /// <summary>Gives a word its number in its place in the table: the third of the fields, which lie in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SetWord(ref Token token, int word) => Unsafe.Add(ref Unsafe.As<Token, int>(ref token), 2) = word;

    /// <summary>Marks the first token of a sentence in its place in the table: flags are the upper half of the last 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SetSentenceStart(ref Token token) => Unsafe.Add(ref Unsafe.As<Token, int>(ref token), 3) |= (int)TokenFlags.SentenceStart << 16;
}
