using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CopyLint.Text;

/// <summary>
/// A growable array of structs that keeps its memory when it is cleared, so that a warm story allocates nothing.
/// It is not safe for use by two threads at once: each thread analyses with tables of its own.
/// </summary>
public sealed class Table<T> where T : struct
{
    private T[] _items = [];

    public int Count { get; private set; }

    /// <summary>The element at <paramref name="index"/>, by reference. The reference is good until the next <see cref="Add"/>.</summary>
    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _items[index];
    }

    /// <summary>The filled part. Good until the next <see cref="Add"/>.</summary>
    public ReadOnlySpan<T> Items
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(_items), Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(in T item)
    {
        var items = _items;
        var count = Count;
        if ((uint)count >= (uint)items.Length)
        {
            return AddGrown(item);
        }

        items[count] = item;
        Count = count + 1;
        return count;
    }

    /// <summary>Room for so many elements behind the last. The table holds of them those that the caller sets and <see cref="Take"/>s.</summary>
    public Span<T> Room(int count)
    {
        while (_items.Length - Count < count)
        {
            Grow();
        }

        return _items.AsSpan(Count, count);
    }

    /// <summary>Makes the first elements of the <see cref="Room"/> a part of the table.</summary>
    public void Take(int count) => Count += count;

    /// <summary>Puts an element before the one at <paramref name="index"/>; cheap only near the end.</summary>
    public void Insert(int index, in T item)
    {
        Add(item);
        if (index < Count - 1)
        {
            _items.AsSpan(index, Count - 1 - index).CopyTo(_items.AsSpan(index + 1));
            _items[index] = item;
        }
    }

    public void Clear() => Count = 0;

    /// <summary>Makes the table hold this many times the same element.</summary>
    public void Fill(int count, in T item) => Resized(count).Fill(item);

    /// <summary>Makes the table hold so many elements, for the caller to set each.</summary>
    public Span<T> Resized(int count)
    {
        if (_items.Length < count)
        {
            _items = new T[(int)BitOperations.RoundUpToPowerOf2((uint)count)];
        }

        Count = count;
        return _items.AsSpan(0, count);
    }

    /// <summary>Makes room for so many others, which the caller sets, in the place of the elements from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public Span<T> Replace(int start, int end, int count)
    {
        var (behind, all) = (Count - end, Count - (end - start) + count);
        if (_items.Length < all)
        {
            Array.Resize(ref _items, (int)BitOperations.RoundUpToPowerOf2((uint)all));
        }

        _items.AsSpan(end, behind).CopyTo(_items.AsSpan(start + count));
        Count = all;
        return _items.AsSpan(start, count);
    }

    /// <summary>The elements from <paramref name="start"/> on, for the caller to change.</summary>
    public Span<T> From(int start) => _items.AsSpan(start, Count - start);

    /// <summary>Drops the elements from <paramref name="count"/> on.</summary>
    public void Truncate(int count) => Count = Math.Min(Count, count);

    public void Sort(Comparison<T> comparison) => _items.AsSpan(0, Count).Sort(comparison);

    /// <summary>In the elements' own order.</summary>
    public void Sort() => _items.AsSpan(0, Count).Sort();

    private void Grow() => Array.Resize(ref _items, Math.Max(16, _items.Length * 2));

    /// <summary>Apart, and with the element by value, so that who adds one keeps nothing for a call that is hardly ever made.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddGrown(T item)
    {
        Grow();
        _items[Count] = item;
        return Count++;
    }
}
