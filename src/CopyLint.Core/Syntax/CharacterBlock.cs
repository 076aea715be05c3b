using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>
/// Sixty-four characters of a text, from a place on where a token or white space begins, as bits: one for each character that is
/// this or that. What stands beside what is asked of all of them at once, by shifts, and nothing depends on how long words are.
/// </summary>
internal readonly ref struct CharacterBlock
{
    /// <summary>How many characters a block has. The last is looked at for the sake of those before it alone.</summary>
    public const int Length = 64;

    /// <summary>The typographic marks, dashes and quotation marks among them, which are as plain as those of ASCII.</summary>
    public const int FirstTypographicMark = 0x2010;

    private const int TypographicMarks = 0x18;
    private const ulong Last = 1UL << (Length - 1);

    /// <summary>Where plain words, numbers and marks begin.</summary>
    public readonly ulong Starts;

    /// <summary>Behind the last characters of these.</summary>
    public readonly ulong Ends;

    /// <summary>Inside a token that is not plain or goes on behind the block, or behind it.</summary>
    public readonly ulong Inside;

    /// <summary>Where a token begins, or white space, that is not plain; and <see cref="Inside"/>. The tokens before the first of these are plain.</summary>
    public readonly ulong Stops;

    /// <summary>Line feeds and single spaces.</summary>
    public readonly ulong Spaces;

    public readonly ulong Breaks;
    public readonly ulong Letters;
    public readonly ulong Upper;
    public readonly ulong Digits;

    /// <summary>The apostrophes inside words.</summary>
    public readonly ulong Inner;

    /// <summary>The decimal points inside numbers.</summary>
    public readonly ulong Points;

    /// <param name="at">The first of <see cref="Length"/> characters that can be read.</param>
    /// <param name="bytes">Room for a byte for each: ASCII characters as they are, typographic marks from <see cref="PlainTraits.FirstTypographic"/> on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CharacterBlock(ref ushort at, ref byte bytes)
    {
        var low = Narrow(Vector256.LoadUnsafe(ref at), Vector256.LoadUnsafe(ref at, 16));
        var high = Narrow(Vector256.LoadUnsafe(ref at, 32), Vector256.LoadUnsafe(ref at, 48));
        var odd = Bits(IsOdd(low), IsOdd(high));
        if (odd != 0 && HasOther(low, high))
        {
            odd &= ~Typographic(ref at, ref bytes);
            (low, high) = (Vector256.LoadUnsafe(ref bytes), Vector256.LoadUnsafe(ref bytes, 32));
        }

        low.StoreUnsafe(ref bytes);
        high.StoreUnsafe(ref bytes, 32);
        Letters = Bits(IsIn(low | Of(0x20), (byte)'a', 26), IsIn(high | Of(0x20), (byte)'a', 26));
        Digits = Bits(IsIn(low, (byte)'0', 10), IsIn(high, (byte)'0', 10));
        Upper = Letters & ~Bits(CaseBit(low), CaseBit(high));
        var space = Bits(Vector256.Equals(low, Of((byte)' ')), Vector256.Equals(high, Of((byte)' ')));
        Breaks = Bits(Vector256.Equals(low, Of((byte)'\n')), Vector256.Equals(high, Of((byte)'\n')));
        var hyphen = Bits(Vector256.Equals(low, Of((byte)'-')), Vector256.Equals(high, Of((byte)'-')));
        var apostrophe = Bits(IsApostrophe(low), IsApostrophe(high)) & ~odd;
        var separator = Bits(IsSeparator(low), IsSeparator(high));
        Spaces = space | Breaks;

        var alphanumeric = Letters | Digits;
        Inner = apostrophe & (alphanumeric << 1) & (Letters >> 1);
        var runs = alphanumeric | Inner;
        var mayJoin = Behind(runs & ~(runs << 1), Digits) & separator & (Digits >> 1);
        (var joined, Points) = mayJoin == 0 ? default : Joined(mayJoin, Digits, ref bytes);
        runs |= joined;
        var firsts = runs & ~(runs << 1);
        var marks = ~(runs | Spaces | odd);
        var behind = ~runs & (runs << 1);
        Starts = firsts | marks;
        Ends = behind | (marks << 1);

        var mayGoOn = (separator | apostrophe) & (((alphanumeric | odd) >> 1) | Last);
        Inside = (behind & (odd | mayGoOn)) | (runs & Behind(firsts, Digits | joined)) | (Longer(runs) << 1) | (runs & (runs << 1) & Last);
        Stops = odd | (marks & (Doubled(separator | apostrophe | hyphen) | (separator & (Digits >> 1)))) | Gaps(space, Spaces, odd) | Inside | Last;
    }

    /// <summary>Where the figures end that begin at one of some places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Behind(ulong firsts, ulong figures) => ((firsts & figures) + figures) & ~figures;

    /// <summary>Of the marks between digits of which the first begin a token those that belong to a number ("3.5", "1,250"); and of these the points.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (ulong Marks, ulong Points) Joined(ulong marks, ulong digits, ref byte bytes)
    {
        var (commas, points) = (0UL, 0UL);
        for (var left = marks; left != 0; left &= left - 1)
        {
            var at = BitOperations.TrailingZeroCount(left);
            var mark = Unsafe.Add(ref bytes, at);
            var isBeforeThree = (digits >> at & 0b11110) == 0b01110;
            commas |= (mark == ',' && isBeforeThree ? 1UL : 0) << at;
            points |= (mark == '.' ? 1UL : 0) << at;
        }

        return (commas | points, points);
    }

    /// <summary>Where one of them stands before another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Doubled(ulong marks) => marks & (marks >> 1);

    /// <summary>White space that is neither a single space nor nothing but line feeds, or stands before what is odd.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Gaps(ulong space, ulong spaces, ulong odd) => (space & ((spaces << 1) | (spaces >> 1))) | (spaces & (odd >> 1));

    /// <summary>With the bit of small letters where the bits of a block are taken from. Shifted in pairs: .NET 9 has no instruction for bytes and takes them one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> CaseBit(Vector256<byte> bytes) => (bytes.AsUInt16() << 2).AsByte();

    /// <summary>Where more characters stand in a row than a plain word has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Longer(ulong runs)
    {
        var two = Doubled(runs);
        var four = two & (two >> 2);
        var eight = four & (four >> 4);
        return eight & (eight >> 8) & (runs >> WordKey.PackedLength);
    }

    /// <summary>Neither ASCII, nor one of the few signs and controls that a plain token neither is nor stands before: what they belong to takes a closer look.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> IsOdd(Vector256<byte> bytes) =>
        Vector256.AndNot(Vector256.LessThan((bytes + Of(1)).AsSByte(), Vector256.Create((sbyte)(' ' + 1))).AsByte(), Vector256.Equals(bytes, Of((byte)'\n'))) | IsOddSign(bytes | Of(0x20));

    /// <summary>
    /// Slashes and at-signs, by which addresses go on, the bar of tables, and the backtick; and the backslash, which differs from the bar as capitals do from small letters.
    /// And the ampersand, with which the code for a character begins.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> IsOddSign(Vector256<byte> folded) => IsOneOf(folded, (byte)'`', (byte)'/', (byte)TableRow.Bar, (byte)'&');

    /// <summary>The marks inside figures and behind words of which some go on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> IsSeparator(Vector256<byte> bytes) => IsOneOf(bytes, (byte)',', (byte)'.', (byte)':', (byte)':');

    /// <summary>Which bytes are one of four ASCII characters, of which no two have the same lower four bits, unless they are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> IsOneOf(Vector256<byte> bytes, byte a, byte b, byte c, byte d)
    {
        if (Avx2.IsSupported)
        {
            var row = Vector128<byte>.AllBitsSet.WithElement(a & 15, a).WithElement(b & 15, b).WithElement(c & 15, c).WithElement(d & 15, d);
            return Vector256.Equals(Avx2.Shuffle(Vector256.Create(row, row), bytes), bytes);
        }

        return Vector256.Equals(bytes, Of(a)) | Vector256.Equals(bytes, Of(b)) | Vector256.Equals(bytes, Of(c)) | Vector256.Equals(bytes, Of(d));
    }

    /// <summary>The straight one, and the typographic two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> IsApostrophe(Vector256<byte> bytes) =>
        Vector256.Equals(bytes, Of((byte)'\'')) | Vector256.Equals(bytes | Of(1), Of('\u2019' - FirstTypographicMark + PlainTraits.FirstTypographic));

    private static bool HasOther(Vector256<byte> low, Vector256<byte> high) => (low | high).ExtractMostSignificantBits() != 0;

    /// <summary>Finds the typographic marks. The bytes are set, these among them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Typographic(ref ushort at, ref byte bytes)
    {
        var low = Narrow(WithTypographic(ref at, 0), WithTypographic(ref at, 16));
        var high = Narrow(WithTypographic(ref at, 32), WithTypographic(ref at, 48));
        low.StoreUnsafe(ref bytes);
        high.StoreUnsafe(ref bytes, 32);
        return Bits(IsIn(low, PlainTraits.FirstTypographic, TypographicMarks), IsIn(high, PlainTraits.FirstTypographic, TypographicMarks));
    }

    /// <summary>Sixteen characters, the typographic marks behind ASCII, and what stands there among the characters that are no byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> WithTypographic(ref ushort at, nuint offset)
    {
        var characters = Vector256.LoadUnsafe(ref at, offset);
        var typographic = Vector256.LessThan(characters - Vector256.Create((ushort)FirstTypographicMark), Vector256.Create((ushort)TypographicMarks));
        var moved = characters - Vector256.Create((ushort)(FirstTypographicMark - PlainTraits.FirstTypographic));
        var isTaken = Vector256.LessThan(characters - Vector256.Create((ushort)PlainTraits.FirstTypographic), Vector256.Create((ushort)TypographicMarks));
        return Vector256.ConditionalSelect(typographic, moved, characters | isTaken);
    }

    /// <summary>A byte for each of 32 characters; those that are no byte become one that is odd.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Narrow(Vector256<ushort> first, Vector256<ushort> second)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.Permute4x64(Avx2.PackUnsignedSaturate(first.AsInt16(), second.AsInt16()).AsInt64(), 0b11_01_10_00).AsByte();
        }

        var most = Vector256.Create((ushort)byte.MaxValue);
        return Vector256.Narrow(Vector256.Min(first, most), Vector256.Min(second, most));
    }

    /// <summary>Which bytes are one of so many from the first on. Compared as signed numbers, for which there is an instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> IsIn(Vector256<byte> bytes, byte first, byte count) =>
        Vector256.LessThan((bytes - Of((byte)(first + 128))).AsSByte(), Vector256.Create((sbyte)(count - 128))).AsByte();

    private static Vector256<byte> Of(byte value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> low, Vector256<byte> high) => low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << 32;
}
