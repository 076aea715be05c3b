using System.Runtime.CompilerServices;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>
/// All phrases of all rules and word lists, found in one walk over the tokens: the first word gives the candidates, a
/// mask of possible second words rejects nearly all of them, and a small program decides the rest.
/// The arrays are data (the pack stores them); nothing writes to them after construction.
/// </summary>
public sealed class PhraseIndex
{
    public required PhraseOp[] Ops { get; init; }

    public required Phrase[] Phrases { get; init; }

    /// <summary>Word sets as bit arrays over vocabulary ids: bit w of row s tells whether word w is in set s.</summary>
    public required ulong[][] Sets { get; init; }

    /// <summary>Candidates by key: keys 0 … vocabulary count are word ids, then one key per <see cref="TokenKind"/>,
    /// then one for capitalized words. Entry k spans Starts[k] … Starts[k + 1] of <see cref="Candidates"/>.</summary>
    public required int[] Starts { get; init; }

    /// <summary>Indexes of phrases, beside <see cref="Masks"/>.</summary>
    public required int[] Candidates { get; init; }

    /// <summary>For each candidate, the possible second words as a 64-bit filter; all ones where anything may follow.</summary>
    public required ulong[] Masks { get; init; }

    /// <summary>For each phrase two filters of words: a match holds a word of each behind its first token. All ones where nothing is known.</summary>
    public required ulong[] Needs { get; init; }

    public required int VocabularyCount { get; init; }

    public int KeyOf(TokenKind kind) => VocabularyCount + 1 + (int)kind;

    public int CapitalKey => VocabularyCount + 1 + (int)TokenKind.Symbol + 1;

    /// <summary>The number of keys, for <see cref="Starts"/> (which has one more).</summary>
    public int KeyCount => CapitalKey + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool InSet(int set, int word) => word > 0 && (Sets[set][word >> 6] >> word & 1) != 0;

    /// <summary>The filter bit of a known word in <see cref="Masks"/>: one of 63.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong MaskOf(int word) => 1UL << (int)((ulong)((uint)word * 2654435769u) * 63 >> 32);

    /// <summary>The filter bit of any token: the sixty-fourth stands for what is no known word, which only masks of all ones take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong NextMaskOf(int word)
    {
        var isUnknown = (ulong)((long)(word - 1) >> 63);
        return (MaskOf(word) & ~isUnknown) | ((1UL << 63) & isUnknown);
    }

    internal WalkTable WalkTable => field ??= new WalkTable(this);
}
