using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>What the words of a run are together, gathered by bits.</summary>
/// <param name="Lists">A bit for each list that one of them is alone an entry of.</param>
/// <param name="Flags">Those of all of them.</param>
/// <param name="IsAnyShort">Whether one is as short as an initial.</param>
internal readonly record struct NameSum(ulong Lists, NounTraits Traits, TokenFlags Flags, bool IsAnyShort)
{
    private const int LongestInitial = 2;

    /// <summary>How many words are looked at together.</summary>
    private const int Together = 4;

    /// <summary>Whether initials, abbreviations or small words may be among them.</summary>
    public bool HasOdd => IsAnyShort | (Flags & TokenFlags.Abbreviation) != 0 | (Lists & ListMask.FunctionWord) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NameSum Of(in NameTokens at, int first, int end) =>
        end - first <= Together & first + Together <= at.Tokens.Length ? OfFew(at, first, end - first) : OfMany(at, first, end);

    /// <summary>Four words are loaded, and those behind the last are left out by a mask: how many there are nobody could predict.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static NameSum OfFew(in NameTokens at, int first, int count)
    {
        var lists = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(at.Lists), (nuint)first)
            & Vector256.GreaterThan(Vector256.Create((long)count), Vector256<long>.Indices).AsUInt64();
        var either = lists.GetLower() | lists.GetUpper();
        var traits = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<NounTraits, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(at.Traits), first)))
            << (64 - 16 * count);
        traits |= traits << 32;
        traits |= traits << 16;

        // The length of a short one is below 0 when this is taken off.
        var shorts = Vector256.Create(0, LongestInitial + 1, 0, 0, 0, LongestInitial + 1, 0, 0);
        ref var tokens = ref Unsafe.As<Token, int>(ref Unsafe.Add(ref MemoryMarshal.GetReference(at.Tokens), first));
        var length = Vector256.Create(count);
        var left = (Vector256.LoadUnsafe(ref tokens) - shorts) & Vector256.GreaterThan(length, Vector256.Create(0, 0, 0, 0, 1, 1, 1, 1));
        var right = (Vector256.LoadUnsafe(ref tokens, (nuint)Vector256<int>.Count) - shorts) & Vector256.GreaterThan(length, Vector256.Create(2, 2, 2, 2, 3, 3, 3, 3));
        var all = (left | right).GetLower() | (left | right).GetUpper();
        return new NameSum(either.ToScalar() | either.GetElement(1), (NounTraits)(traits >> 48), (TokenFlags)(all.GetElement(3) >>> 16), all.GetElement(1) < 0);
    }

    private static NameSum OfMany(in NameTokens at, int first, int end)
    {
        var (lists, traits, flags, isAnyShort) = (0UL, NounTraits.None, TokenFlags.None, false);
        for (var i = first; i < end; i++)
        {
            lists |= at.Lists[i];
            traits |= at.Traits[i];
            flags |= at.Tokens[i].Flags;
            isAnyShort |= at.Tokens[i].Length <= LongestInitial;
        }

        return new NameSum(lists, traits, flags, isAnyShort);
    }
}
