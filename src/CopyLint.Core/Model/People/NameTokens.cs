using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>What is asked of a story's tokens again and again where names are read; lists of words are asked for together, by their bits.</summary>
internal readonly ref struct NameTokens(StoryTree tree, NounMap nouns)
{
    public ReadOnlySpan<Token> Tokens { get; } = tree.Tokens;

    public string Text { get; } = tree.Text;

    /// <summary>A bit for each list that the token is alone an entry of.</summary>
    public ReadOnlySpan<ulong> Lists { get; } = tree.Classes;

    public ReadOnlySpan<NounTraits> Traits { get; } = nouns.All;

    /// <summary>A token of the story, for loops that stay in it: the bounds are not checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Token TokenIn(int token) => ref Unsafe.Add(ref MemoryMarshal.GetReference(Tokens), token);

    /// <summary>The lists of a token of the story, in the same way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ListsIn(int token) => Unsafe.Add(ref MemoryMarshal.GetReference(Lists), token);

    /// <summary>The traits of a token of the story, in the same way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NounTraits TraitsIn(int token) => Unsafe.Add(ref MemoryMarshal.GetReference(Traits), token);

    /// <summary>Whether the token is alone an entry of one of the lists.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int token, ulong lists) => (Lists[token] & lists) != 0;

    /// <inheritdoc cref="NounMap.Has"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int token, NounTraits traits) => (Traits[token] & traits) != 0;
}
