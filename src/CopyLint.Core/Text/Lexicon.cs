using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CopyLint.Model.Quantities;
using CopyLint.Text.Phrases;

namespace CopyLint.Text;

/// <summary>All that the engine knows of words: the vocabulary, which lists a word is in, every phrase, the units. Immutable.</summary>
public sealed class Lexicon
{
    /// <summary>For each vocabulary id a bit per member of <see cref="WordList"/>: set where the word alone is an entry.</summary>
    public required ulong[] Classes { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required PhraseIndex Phrases { get; init; }

    public required UnitTable Units { get; init; }

    /// <summary>Names of all lists by number: the members of <see cref="WordList"/>, then the lists that only rules use.</summary>
    public required ImmutableArray<string> ListNames { get; init; }

    /// <summary>Whether a token's word (<see cref="Syntax.Token.Word"/>) alone is an entry of the list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int word, WordList list) => word > 0 && (Classes[word] >> (int)list & 1) != 0;
}
