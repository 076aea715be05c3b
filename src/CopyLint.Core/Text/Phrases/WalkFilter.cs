using System.Runtime.CompilerServices;

namespace CopyLint.Text.Phrases;

/// <summary>What must stand behind a candidate's first word for it to match.</summary>
/// <param name="Mask">The filter of its second word.</param>
/// <param name="Need">What the sentence must meet (<see cref="PhraseNeeds"/>), as <paramref name="OtherNeed"/>.</param>
internal readonly record struct WalkFilter(ulong Mask, ulong Need, ulong OtherNeed)
{
    /// <param name="next">The filter bit of the next token.</param>
    /// <param name="sentence">The needs that the sentence meets (<see cref="SentenceFilter.Needs"/>).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Passes(ulong next, ulong sentence) => (Mask & next) != 0 && (Need & sentence) != 0 && (OtherNeed & sentence) != 0;
}
