using System.Runtime.CompilerServices;

namespace CopyLint.Text.Phrases;

/// <summary>A phrase that may begin at a token with a certain key.</summary>
/// <param name="Mask">The filter of its second word (<see cref="PhraseIndex.Masks"/>).</param>
/// <param name="Need">A filter of words of which the sentence must hold one (<see cref="PhraseIndex.Needs"/>), as <paramref name="OtherNeed"/>.</param>
/// <param name="Phrase">Index into <see cref="PhraseIndex.Phrases"/>; Start, Payload and List are that phrase's.</param>
/// <param name="IsOneWord">It is one word and nothing else: if the token has the form, it matches.</param>
/// <param name="IsInCompounds">It may begin and end inside a hyphenated compound.</param>
internal readonly record struct WalkCandidate(
    ulong Mask, ulong Need, ulong OtherNeed, int Phrase, int Start, int Payload, ushort List, bool IsOneWord, WordForm Form, bool IsInCompounds)
{
    /// <summary>Whether it may match.</summary>
    /// <param name="next">The filter bit of the next token.</param>
    /// <param name="sentence">The filter bits of all words of the sentence.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Passes(ulong next, ulong sentence) => (Mask & next) != 0 && (Need & sentence) != 0 && (OtherNeed & sentence) != 0;
}
