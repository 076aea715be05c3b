using System.Runtime.CompilerServices;

namespace CopyLint.Text;

/// <summary>
/// Numbers by word (<see cref="Syntax.Token.Word"/>, never 0), for one story at a time. It keeps its memory when it is cleared.
/// </summary>
public sealed class WordMap
{
    private Entry[] _entries = new Entry[64];
    private int _count;

    /// <summary>Stands in the entries that are taken, so that a cleared map has only free ones and none need be looked at.</summary>
    private uint _round = 1;

    /// <summary>The number of a word, or <paramref name="otherwise"/>.</summary>
    public int Get(int word, int otherwise)
    {
        ref readonly var entry = ref EntryOf(word);
        return entry.Key >> 32 == _round ? entry.Value : otherwise;
    }

    public void Set(int word, int value) => At(word) = value;

    /// <summary>The number of a word, 0 at first, to be changed. Good until the next word is added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref int At(int word)
    {
        var entries = _entries;
        var key = KeyOf(word);
        ref var entry = ref entries[SlotOf(word) & (entries.Length - 1)];
        if (entry.Key == key)
        {
            return ref entry.Value;
        }

        if (entry.Key >> 32 == _round || _count * 2 >= entries.Length)
        {
            return ref NotFirst(word);
        }

        _count++;
        entry.Key = key;
        entry.Value = 0;
        return ref entry.Value;
    }

    public void Clear()
    {
        _count = 0;
        if (++_round == 0)
        {
            Array.Clear(_entries);
            _round = 1;
        }
    }

    private ulong KeyOf(int word) => (ulong)_round << 32 | (uint)word;

    /// <summary>Where the search for a word begins in a hash table, modulo its length.</summary>
    internal static int SlotOf(int word) => (int)((uint)word * 2654435769u >> 7);

    /// <summary>The number of a word in whose place another stands, or for which there may be no room.</summary>
    private ref int NotFirst(int word)
    {
        ref var entry = ref EntryOf(word);
        if (entry.Key >> 32 != _round)
        {
            if (++_count * 2 > _entries.Length)
            {
                Grow();
                entry = ref EntryOf(word);
            }

            entry = new Entry { Key = KeyOf(word) };
        }

        return ref entry.Value;
    }

    /// <summary>The entry of a word, or the free one where it belongs.</summary>
    private ref Entry EntryOf(int word)
    {
        var entries = _entries;
        var key = KeyOf(word);
        var slot = SlotOf(word) & (entries.Length - 1);
        while (entries[slot].Key != key && entries[slot].Key >> 32 == _round)
        {
            slot = (slot + 1) & (entries.Length - 1);
        }

        return ref entries[slot];
    }

    private void Grow()
    {
        var entries = _entries;
        _entries = new Entry[entries.Length * 2];
        foreach (ref readonly var entry in entries.AsSpan())
        {
            if (entry.Key >> 32 == _round)
            {
                EntryOf((int)entry.Key) = entry;
            }
        }
    }

    private struct Entry
    {
        /// <summary>The word below the round in which it was added.</summary>
        public ulong Key;
        public int Value;
    }
}
