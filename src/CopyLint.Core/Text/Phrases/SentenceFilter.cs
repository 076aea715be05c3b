using System.Runtime.CompilerServices;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>What a sentence's words tell of the phrases that can stand in it.</summary>
/// <param name="Words">The filter bits of all its words (<see cref="PhraseIndex.NextMaskOf"/>), and perhaps of one behind it.</param>
/// <param name="Needs">The bits of the needs that a word of it meets (<see cref="KeyCandidates.Needs"/>), <see cref="Always"/> among them.</param>
internal readonly record struct SentenceFilter(ulong Words, ulong Needs)
{
    /// <summary>How many bits stand for sets of words of which a phrase needs one, the lowest ones.</summary>
    public const int NeedBits = 61;

    /// <summary>The bit of needs that only the capital of a candidate's first word meets, as <see cref="AllCaps"/>.</summary>
    public const ulong Capitalized = 1UL << NeedBits;

    public const ulong AllCaps = Capitalized << 1;

    /// <summary>The bit that every sentence has, for what needs nothing.</summary>
    public const ulong Always = AllCaps << 1;

    /// <summary>Lets everything pass.</summary>
    public static SentenceFilter All { get; } = new(ulong.MaxValue, ulong.MaxValue);

    /// <summary>The bits of the form that a candidate's first word has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FormOf(TokenFlags flags) => (ulong)(flags & (TokenFlags.Capitalized | TokenFlags.AllCaps)) * (Capitalized / (ulong)TokenFlags.Capitalized);
}
