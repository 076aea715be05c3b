using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>
/// The ASCII letters and digits that stand at a place of a text, at most 16. So many characters are looked at together, and
/// nothing depends on the length, which no branch predictor can guess.
/// </summary>
internal readonly ref struct PlainRun
{
    private readonly Vector128<byte> _bytes;
    private readonly Vector128<byte> _letters;

    /// <param name="at">The first of sixteen characters that can be read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlainRun(ref ushort at)
    {
        _bytes = Narrow(Vector128.LoadUnsafe(ref at), Vector128.LoadUnsafe(ref at, 8));
        _letters = IsIn(Folded, (byte)'a', 26);
        Length = BitOperations.TrailingZeroCount(~(_letters | IsIn(_bytes, (byte)'0', 10)).ExtractMostSignificantBits());
    }

    public nint Length { get; }

    /// <summary>The key of the run as a word.</summary>
    public WordKey Key
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WordKey.Packed(Folded & Vector128.LoadUnsafe(ref Unsafe.Subtract(ref Unsafe.Add(ref MemoryMarshal.GetReference(FirstBytes), WordKey.PackedLength), Length)));
    }

    /// <summary>A bit for each character that is a letter.</summary>
    public uint Letters
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Own(_letters.ExtractMostSignificantBits());
    }

    /// <summary>A bit for each character that is an upper-case letter.</summary>
    public uint Upper
    {
        // Shifted in pairs: .NET 9 has no instruction for bytes and takes them one by one.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Own(Vector128.AndNot(_letters, (_bytes.AsUInt16() << 2).AsByte()).ExtractMostSignificantBits());
    }

    /// <summary>The <see cref="TokenFlags"/> of a word that the run is.</summary>
    public uint Flags
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var upper = Upper;
            var flags = (upper & 1) * (uint)TokenFlags.Capitalized;
            return (upper & (upper - 1)) != 0 && upper == Letters ? flags | (uint)TokenFlags.AllCaps : flags;
        }
    }

    private Vector128<byte> Folded => _bytes | Vector128.Create((byte)0x20);

    private static ReadOnlySpan<byte> FirstBytes =>
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>The bits of the run's own characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Own(uint bits) => Bmi2.IsSupported ? Bmi2.ZeroHighBits(bits, (uint)Length) : bits & ((1u << (int)Length) - 1);

    /// <summary>Sixteen characters a byte each; those that are no byte become one that is no ASCII letter or digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector128<ushort> first, Vector128<ushort> second)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.PackUnsignedSaturate(first.AsInt16(), second.AsInt16());
        }

        var most = Vector128.Create((ushort)byte.MaxValue);
        return Vector128.Narrow(Vector128.Min(first, most), Vector128.Min(second, most));
    }

    /// <summary>Which bytes are one of so many from the first on. Compared as signed numbers, for which there is an instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> IsIn(Vector128<byte> bytes, byte first, byte count) =>
        Vector128.LessThan((bytes - Vector128.Create((byte)(first + 128))).AsSByte(), Vector128.Create((sbyte)(count - 128))).AsByte();
}
