using System.Collections.Immutable;
using System.Numerics;
using CopyLint.Text;

namespace CopyLint.Editions;

/// <summary>
/// An inverted index over the stories of an event: which items have a key. Sentences, quotations and figures are compared
/// only where they share one, so time is near-linear in their number.
/// </summary>
internal sealed class EventIndex
{
    /// <summary>Items beyond this number of a story are not looked at; a story of that many is none.</summary>
    private const int MostItems = 1 << 16;

    private const int FewestSlots = 1 << 10;

    /// <summary>The keys, open-addressed; never more than half full. A slot without items is free.</summary>
    private KeySlot[] _slots = new KeySlot[FewestSlots];

    /// <summary>Which slots are not free.</summary>
    private readonly Table<int> _used = new();

    /// <summary>For each key in turn room for the first items that have it.</summary>
    private readonly Table<uint> _items = new();

    /// <summary>The items that share a key with <see cref="_item"/>, and how many.</summary>
    private readonly Table<Partner> _partners = new();

    private readonly Table<ItemPair> _pairs = new();

    /// <summary>The item that was added last: its story, then its number.</summary>
    private uint _item;

    private int _comparedWith;

    /// <summary>The partner that the key being added is likeliest to have next: the keys of an item mostly have the same ones in the same order.</summary>
    private int _likely;

    /// <summary>Empties it.</summary>
    /// <param name="comparedWith">Of the items with a key, each will be paired with so many of the first; with all its keys together, with twice as many: those that share most keys.</param>
    public void Clear(int comparedWith)
    {
        foreach (var slot in _used.Items)
        {
            _slots[slot] = default;
        }

        _used.Clear();
        _items.Clear();
        _partners.Clear();
        _pairs.Clear();
        _comparedWith = comparedWith;
    }

    /// <summary>Items come in the order of their stories, all keys of an item together.</summary>
    public void Add(uint key, int story, int item)
    {
        if (item >= MostItems)
        {
            return;
        }

        var place = ((uint)story << 16) | (uint)item;
        if (place != _item)
        {
            PairItem();
            _item = place;
        }

        ref var slot = ref SlotOf(key);
        _likely = 0;
        foreach (var earlier in _items.Items.Slice(slot.First, slot.Count))
        {
            if (earlier >> 16 != place >> 16)
            {
                AddPartner(earlier);
            }
        }

        if (slot.Count < _comparedWith)
        {
            _items[slot.First + slot.Count++] = place;
        }
    }

    /// <summary>Pairs of items of two stories that share a key, the earlier story first; each pair once, in the order of the later item, then of the earlier one.</summary>
    public ImmutableArray<ItemPair> Pairs()
    {
        PairItem();
        return [.. _pairs.Items];
    }

    private void AddPartner(uint item)
    {
        var at = _likely < _partners.Count && _partners[_likely].Item == item ? _likely : IndexOf(item);
        if (at < 0)
        {
            at = _partners.Add(new Partner { Item = item });
        }

        _partners[at].Keys++;
        _likely = at + 1;
    }

    private int IndexOf(uint item)
    {
        for (var i = 0; i < _partners.Count; i++)
        {
            if (_partners[i].Item == item)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Pairs the item that was added last with its partners.</summary>
    private void PairItem()
    {
        var most = 2 * _comparedWith;
        if (_partners.Count > most)
        {
            _partners.Sort(static (left, right) => left.Keys != right.Keys ? right.Keys.CompareTo(left.Keys) : left.Item.CompareTo(right.Item));
            _partners.Truncate(most);
        }

        SortByItem(_partners.From(0));
        foreach (ref readonly var partner in _partners.Items)
        {
            _pairs.Add(new ItemPair((int)(partner.Item >> 16), (int)(partner.Item & 0xFFFF), (int)(_item >> 16), (int)(_item & 0xFFFF)));
        }

        _partners.Clear();
    }

    /// <summary>They are few, and mostly in their order.</summary>
    private static void SortByItem(Span<Partner> partners)
    {
        for (var i = 1; i < partners.Length; i++)
        {
            var partner = partners[i];
            var at = i;
            for (; at > 0 && partners[at - 1].Item > partner.Item; at--)
            {
                partners[at] = partners[at - 1];
            }

            partners[at] = partner;
        }
    }

    /// <summary>The slot of a key, with room for its items. Good until the next key.</summary>
    private ref KeySlot SlotOf(uint key)
    {
        var at = PlaceOf(key);
        if (_slots[at].Count == 0)
        {
            if (2 * _used.Count >= _slots.Length)
            {
                Grow();
                at = PlaceOf(key);
            }

            _slots[at] = new KeySlot { Key = key, First = _items.Count };
            _items.Room(_comparedWith);
            _items.Take(_comparedWith);
            _used.Add(at);
        }

        return ref _slots[at];
    }

    private int PlaceOf(uint key)
    {
        var mask = _slots.Length - 1;
        var at = (int)(key * 0x9E3779B1 >> BitOperations.LeadingZeroCount((uint)mask)) & mask;
        while (_slots[at].Count != 0 && _slots[at].Key != key)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private void Grow()
    {
        var slots = _slots;
        _slots = new KeySlot[2 * slots.Length];
        foreach (ref var used in _used.From(0))
        {
            ref readonly var slot = ref slots[used];
            used = PlaceOf(slot.Key);
            _slots[used] = slot;
        }
    }

    /// <summary>A key and the place of the items that have it.</summary>
    private struct KeySlot
    {
        public uint Key;
        public int First;
        public int Count;
    }

    private struct Partner
    {
        public uint Item;
        public int Keys;
    }
}
