using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CopyLint.Rules.Kinds;

/// <summary>The first characters of what comes through a wrong decoder. Nearly all of a text is passed many characters at a time.</summary>
internal static class SuspectCharacters
{
    /// <summary>How many characters are looked at together.</summary>
    private const int Together = 2 * HalfTogether;
    private const int HalfTogether = 32;
    private const byte LowBits = 15;

    private static readonly SearchValues<char> s_all = SearchValues.Create(
        ['&', 'Â', 'Ã', 'â', 'ï', '\uFFFD', .. Enumerable.Range(1, 0x9F).Select(c => (char)c).Where(IsControl)]);

    /// <summary>By the upper four bits of a character below 256 a bit, which its lower four bits have here, too, where it is suspect: twice over.</summary>
    private static readonly (Vector256<byte> Upper, Vector256<byte> Lower) s_halves = Halves();

    /// <summary>Line ends, tabs and page breaks are white space.</summary>
    public static bool IsControl(char c) => char.IsControl(c) && !char.IsWhiteSpace(c);

    /// <summary>The place of the first one from a place on; the length of the text where there is none.</summary>
    public static int NextOf(string text, int from)
    {
        var at = from;
        do
        {
            at = Avx2.IsSupported ? Passed(text, at) : at;
            var end = Avx2.IsSupported ? Math.Min(at + Together, text.Length) : text.Length;
            if (text.AsSpan(at, end - at).IndexOfAny(s_all) is >= 0 and var found)
            {
                return at + found;
            }

            at = end;
        }
        while (at < text.Length);
        return at;
    }

    /// <summary>The place up to which nothing is suspect; behind it something may be among those that are looked at together, or the text ends.</summary>
    private static int Passed(string text, int from)
    {
        ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, short>(text));
        var (upper, lower) = s_halves;
        var (at, last) = (from, text.Length - Together);
        while (at <= last)
        {
            ref var those = ref Unsafe.Add(ref first, at);
            if ((Suspects(ref those, upper, lower) | Suspects(ref Unsafe.Add(ref those, HalfTogether), upper, lower)) != Vector256<byte>.Zero)
            {
                break;
            }

            at += Together;
        }

        return at;
    }

    /// <summary>Not 0 where one is suspect. What is above 255 becomes ÿ, and the upper half of Unicode's first plane 0, which may be suspect.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Suspects(ref short text, Vector256<byte> upper, Vector256<byte> lower)
    {
        var bytes = Avx2.PackUnsignedSaturate(Vector256.LoadUnsafe(ref text), Vector256.LoadUnsafe(ref text, (nuint)Vector256<short>.Count));
        var low = Vector256.Create(LowBits);
        return Avx2.Shuffle(lower, bytes & low) & Avx2.Shuffle(upper, (bytes.AsUInt16() >>> 4).AsByte() & low);
    }

    private static (Vector256<byte> Upper, Vector256<byte> Lower) Halves()
    {
        Span<byte> upper = stackalloc byte[LowBits + 1];
        Span<byte> lower = stackalloc byte[LowBits + 1];
        var kind = 1;
        for (var half = 0; half <= LowBits; half++)
        {
            for (var low = 0; low <= LowBits; low++)
            {
                var isSuspect = s_all.Contains((char)(half << 4 | low)) || (half | low) == 0;
                upper[half] |= (byte)(isSuspect ? kind : 0);
                lower[low] |= (byte)(isSuspect ? kind : 0);
            }

            // There are suspects of eight upper halves.
            kind <<= upper[half] == 0 ? 0 : 1;
        }

        var (both, all) = (Vector128.Create<byte>(lower), Vector128.Create<byte>(upper));
        return (Vector256.Create(all, all), Vector256.Create(both, both));
    }
}
