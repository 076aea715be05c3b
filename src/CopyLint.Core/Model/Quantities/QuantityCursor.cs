using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CopyLint.Model.Quantities;

/// <summary>Goes through the indexes of the quantities that are in one of some groups, and looks at no other.</summary>
public ref struct QuantityCursor
{
    /// <summary>How many quantities are looked at together.</summary>
    internal const int Together = 64;

    private readonly ReadOnlySpan<ushort> _groups;
    private readonly ushort _wanted;
    private ulong _left;
    private int _first;

    /// <param name="groups">A multiple of <see cref="Together"/>, above none.</param>
    internal QuantityCursor(ReadOnlySpan<QuantityGroups> groups, QuantityGroups wanted)
    {
        _groups = MemoryMarshal.Cast<QuantityGroups, ushort>(groups);
        _wanted = (ushort)wanted;
        _left = BitsAt(0);
    }

    public int Current { get; private set; }

    public readonly QuantityCursor GetEnumerator() => this;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        if (_left == 0 && !GoOn())
        {
            return false;
        }

        Current = _first + BitOperations.TrailingZeroCount(_left);
        _left &= _left - 1;
        return true;
    }

    /// <summary>Goes to the next of those that are looked at together and hold one. Few stories have so many quantities.</summary>
    private bool GoOn()
    {
        while (_left == 0 && _first + Together < _groups.Length)
        {
            _first += Together;
            _left = BitsAt(_first);
        }

        return _left != 0;
    }

    /// <summary>A bit for each of the quantities from one on that is in one of the groups.</summary>
    private readonly ulong BitsAt(int first)
    {
        ref var groups = ref MemoryMarshal.GetReference(_groups.Slice(first, Together));
        var wanted = Vector256.Create(_wanted);
        var low = Vector256.Narrow(OthersAt(ref groups, wanted, 0), OthersAt(ref groups, wanted, 1)).ExtractMostSignificantBits();
        var high = Vector256.Narrow(OthersAt(ref groups, wanted, 2), OthersAt(ref groups, wanted, 3)).ExtractMostSignificantBits();
        return ~(low | (ulong)high << 32);
    }

    /// <summary>All ones for each of sixteen quantities that are in none of the groups.</summary>
    private static Vector256<ushort> OthersAt(ref ushort groups, Vector256<ushort> wanted, nuint sixteen) =>
        Vector256.Equals(Vector256.LoadUnsafe(ref groups, sixteen * (nuint)Vector256<ushort>.Count) & wanted, Vector256<ushort>.Zero);
}
