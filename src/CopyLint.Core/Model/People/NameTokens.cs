using System.Runtime.CompilerServices;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>What is asked of a story's tokens again and again where names are read; lists of words are asked for together, by their bits.</summary>
internal readonly ref struct NameTokens(StoryTree tree, NounMap nouns)
{
    private readonly ReadOnlySpan<ulong> _classes = tree.Classes;
    private readonly ReadOnlySpan<NounTraits> _traits = nouns.All;

    public ReadOnlySpan<Token> Tokens { get; } = tree.Tokens;

    /// <summary>A bit for each list that the token is alone an entry of.</summary>
    public ulong ListsOf(int token) => _classes[token];

    public NounTraits TraitsOf(int token) => _traits[token];

    /// <summary>Whether the token is alone an entry of one of the lists.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int token, ulong lists) => (_classes[token] & lists) != 0;

    /// <inheritdoc cref="NounMap.Has"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int token, NounTraits traits) => (_traits[token] & traits) != 0;
}
