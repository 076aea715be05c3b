using System.Runtime.CompilerServices;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>The candidates that may begin with a key (<see cref="PhraseIndex.Walk"/>), as the walk wants them: half a line of memory.</summary>
/// <param name="Mask">The filters of their second words together: 0 where there are none.</param>
/// <param name="SmallMask">The same of those that may begin with a word in small letters.</param>
/// <param name="Needs">The bits of the needs that a token with the key meets where it stands behind a phrase's first one (<see cref="PhraseNeeds"/>).</param>
/// <param name="Filters">Where their filters begin in <see cref="WalkTable.Filters"/>. A long, for the table is stored as its bytes and padding has any.</param>
internal readonly record struct KeyCandidates(ulong Mask, ulong SmallMask, ulong Needs, long Filters)
{
    /// <summary>The mask of the candidates that may begin with a token. Without a branch, for whether it is capitalized cannot be foreseen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong MaskFor(in Token token) => SmallMask | (Mask & (ulong)-(long)(((uint)token.Flags / (uint)TokenFlags.Capitalized) & 1));
}
