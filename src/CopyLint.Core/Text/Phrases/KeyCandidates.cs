using System.Runtime.CompilerServices;
using CopyLint.Syntax;

namespace CopyLint.Text.Phrases;

/// <summary>The candidates that may begin with a key (<see cref="PhraseIndex.Walk"/>), as the walk wants them: half a line of memory.</summary>
/// <param name="SmallMask">Of candidates of several words that may begin with a word in small letters: the filters of their second words together; 0 where there are none.</param>
/// <param name="Mask">The same of all.</param>
/// <param name="Needs">The bits of the needs that a token with the key meets where it stands behind a phrase's first one (<see cref="PhraseNeeds"/>).</param>
/// <param name="Filters">Where their filters begin in <see cref="WalkTable.Filters"/>.</param>
/// <param name="OneWord">Where those of one word begin in <see cref="WalkTable.OneWord"/>, shifted by <see cref="Forms"/>; below it a bit for each form of a token (<see cref="FormOf"/>), whether one of them may have it.</param>
internal readonly record struct KeyCandidates(ulong SmallMask, ulong Mask, ulong Needs, int Filters, int OneWord)
{
    /// <summary>How many numbers forms of tokens have room in.</summary>
    public const int Forms = 12;

    /// <summary>The first of those of one word in <see cref="WalkTable.OneWord"/>.</summary>
    public int FirstOneWord => OneWord >> Forms;

    /// <summary>The form of a token as a number below <see cref="Forms"/>: whether it is capitalized, all in capitals, a possessive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FormOf(TokenFlags flags) =>
        (int)((uint)(flags & (TokenFlags.Capitalized | TokenFlags.AllCaps | TokenFlags.Possessive)) / (uint)TokenFlags.Capitalized);

    /// <summary>1 if one of those of one word may have a form, or else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint HasOneWord(ref readonly KeyCandidates key, int form) => (uint)key.OneWord >> form & 1;

    /// <summary>The mask of the candidates that may begin with a token of a form. It is the second field where that is capitalized, without a branch, for whether it is cannot be foreseen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong MaskFor(ref readonly KeyCandidates key, int form) =>
        Unsafe.Add(ref Unsafe.As<KeyCandidates, ulong>(ref Unsafe.AsRef(in key)), (nuint)((uint)form & 1));
}
