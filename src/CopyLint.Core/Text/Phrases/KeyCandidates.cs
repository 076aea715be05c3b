using System.Runtime.CompilerServices;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>The candidates that may begin with a key (<see cref="PhraseIndex.Walk"/>), as the walk wants them: half a line of memory.</summary>
/// <param name="SmallMask">Of candidates of several words that may begin with a word in small letters: the filters of their second words together; 0 where there are none.</param>
/// <param name="Mask">The same of all.</param>
/// <param name="Needs">The bits of the needs that a token with the key meets where it stands behind a phrase's first one (<see cref="PhraseNeeds"/>).</param>
/// <param name="Filters">Where their filters begin in <see cref="WalkTable.Filters"/>.</param>
/// <param name="OneWord">Where those of one word begin in <see cref="WalkTable.OneWord"/>; 0 where there are none.</param>
internal readonly record struct KeyCandidates(ulong SmallMask, ulong Mask, ulong Needs, int Filters, int OneWord)
{
    /// <summary>The mask of the candidates that may begin with a token. It is the second field where that is capitalized, without a branch, for whether it is cannot be foreseen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong MaskFor(ref readonly KeyCandidates key, in Token token) =>
        Unsafe.Add(ref Unsafe.As<KeyCandidates, ulong>(ref Unsafe.AsRef(in key)), (nint)((uint)token.Flags / (uint)TokenFlags.Capitalized & 1));
}
