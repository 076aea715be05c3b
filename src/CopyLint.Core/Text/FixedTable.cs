using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace CopyLint.Text;

/// <summary>
/// A table that never changes and never moves. Those of the default pack are the pack's own bytes, where they lie in memory:
/// nothing is read or copied before somebody asks for it. Others are arrays.
/// </summary>
public readonly unsafe struct FixedTable<T>
    where T : unmanaged
{
    /// <summary>Keeps an array alive; null of a pack's bytes.</summary>
    private readonly T[]? _array;
    private readonly T* _items;

    public FixedTable(ReadOnlySpan<T> items)
    {
        _array = GC.AllocateUninitializedArray<T>(items.Length, pinned: true);
        items.CopyTo(_array);
        _items = (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_array));
        Length = items.Length;
    }

    private FixedTable(T* items, int length)
    {
        _items = items;
        Length = length;
    }

    public int Length { get; }

    public ReadOnlySpan<T> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AsRef<T>(_items), Length);
    }

    public ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)Length)
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            return ref _items[index];
        }
    }

    /// <summary>The item at an index that is inside for sure, as one is that another table of the same pack holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly T Known(int index) => ref _items[(uint)index];

    /// <summary>The item so many bytes behind the first; inside for sure.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T KnownAt(nuint offset) => ref *(T*)((byte*)_items + offset);

    /// <summary>Has an item fetched from memory that will be asked for soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int index)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_items + (uint)index);
        }
    }

    /// <summary>The same for the item so many bytes behind the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchAt(nuint offset)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0((byte*)_items + offset);
        }
    }

    /// <summary>Reads a table that was written as its bytes. Memory that the stream is over must stay as long as the process.</summary>
    /// <param name="length">In items.</param>
    public static FixedTable<T> Read(Stream stream, int length)
    {
        if (stream is UnmanagedMemoryStream memory)
        {
            var items = (T*)memory.PositionPointer;
            memory.Position += (long)length * sizeof(T);
            return memory.Position <= memory.Length ? new FixedTable<T>(items, length) : throw new EndOfStreamException();
        }

        var copy = new T[length];
        stream.ReadExactly(MemoryMarshal.AsBytes(copy.AsSpan()));
        return new FixedTable<T>(copy);
    }

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Span.GetEnumerator();
}
