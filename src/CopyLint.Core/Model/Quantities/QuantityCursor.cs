using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CopyLint.Model.Quantities;

/// <summary>Goes through the indexes of the quantities that are in one of some groups, and looks at no other.</summary>
public ref struct QuantityCursor
{
    /// <summary>How many quantities are looked at together.</summary>
    internal const int Together = 32;

    private readonly ReadOnlySpan<ushort> _groups;
    private readonly Vector256<ushort> _wanted;
    private uint _left;
    private int _next;
    private int _first;

    /// <param name="groups">A multiple of <see cref="Together"/>.</param>
    internal QuantityCursor(ReadOnlySpan<QuantityGroups> groups, QuantityGroups wanted)
    {
        _groups = MemoryMarshal.Cast<QuantityGroups, ushort>(groups);
        _wanted = Vector256.Create((ushort)wanted);
    }

    public int Current { get; private set; }

    public readonly QuantityCursor GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_left == 0)
        {
            if (_next >= _groups.Length)
            {
                return false;
            }

            _first = _next;
            _left = ~(Others(_next) | Others(_next + Vector256<ushort>.Count) << Vector256<ushort>.Count);
            _next += Together;
        }

        Current = _first + BitOperations.TrailingZeroCount(_left);
        _left &= _left - 1;
        return true;
    }

    /// <summary>A bit for each of sixteen quantities that are in none of the groups.</summary>
    private readonly uint Others(int first) =>
        Vector256.Equals(Vector256.Create(_groups.Slice(first, Vector256<ushort>.Count)) & _wanted, Vector256<ushort>.Zero).ExtractMostSignificantBits();
}
