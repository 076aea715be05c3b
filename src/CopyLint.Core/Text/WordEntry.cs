using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CopyLint.Text;

/// <summary>All that the scanner asks of a known word, in half a cache line.</summary>
/// <param name="Key">That of no word where the place is free.</param>
/// <param name="Lists">The word lists that the word alone is an entry of, a bit for each (<see cref="Lexicon.Classes"/>).</param>
/// <param name="Id">In the vocabulary; 0 where the place is free.</param>
/// <param name="FilterBit">The number of the word's filter bit (<see cref="Phrases.PhraseIndex.MaskOf"/>).</param>
internal readonly record struct WordEntry(WordKey Key, ulong Lists, int Id, int FilterBit)
{
    /// <summary>Whether it is not the entry of a word of ASCII characters, folded, with zeros behind it; in one comparison, of the key that is the first field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOther(ref WordEntry entry, Vector128<byte> characters) =>
        (Vector128.LoadUnsafe(ref Unsafe.As<WordEntry, byte>(ref entry)) ^ characters) != Vector128<byte>.Zero;
}
