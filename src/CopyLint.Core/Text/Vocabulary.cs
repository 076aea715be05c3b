using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CopyLint.Text;

/// <summary>
/// Every word that a rule, a lexicon or a recognizer knows, folded (see <see cref="Fold"/>), each with an id from 1 on.
/// Other words have no id: the scanner gives them a negative number made from their hash.
/// </summary>
public sealed class Vocabulary
{
    private readonly FixedTable<WordKey> _keys;
    private readonly FixedTable<int> _slots;
    private readonly FixedTable<ulong> _taken;
    private readonly int _shift;

    /// <param name="words">Folded words without duplicates; the id of a word is its index plus one.</param>
    public Vocabulary(ImmutableArray<string> words)
        : this(new FixedTable<WordKey>([default, .. words.Select(word => WordKey.Of(word))]), new SortedDictionary<int, string>())
    {
        for (var id = 1; id <= Count; id++)
        {
            if (!_keys[id].IsPacked)
            {
                LongWords.Add(id, words[id - 1]);
            }
        }
    }

    /// <param name="keys">By id; the first one is nothing.</param>
    /// <param name="slots">The id of the word that each slot of the hash table holds, or 0; a power of two.</param>
    /// <param name="longWords">By id, the words that their keys do not hold.</param>
    internal Vocabulary(FixedTable<WordKey> keys, FixedTable<int> slots, FixedTable<ulong> taken, SortedDictionary<int, string> longWords)
    {
        _keys = keys;
        _slots = slots;
        _taken = taken;
        _shift = 32 - BitOperations.Log2((uint)slots.Length);
        LongWords = longWords;
    }

    private Vocabulary(FixedTable<WordKey> keys, SortedDictionary<int, string> longWords)
        : this(keys, SlotsOf(keys), longWords)
    {
    }

    private Vocabulary(FixedTable<WordKey> keys, int[] slots, SortedDictionary<int, string> longWords)
        : this(keys, new FixedTable<int>(slots), new FixedTable<ulong>(TakenOf(slots)), longWords)
    {
    }

    public static Vocabulary Empty { get; } = new([]);

    internal FixedTable<WordKey> Keys => _keys;

    internal FixedTable<int> Slots => _slots;

    /// <summary>A bit for each slot: whether it is taken. So small that most unknown words are seen to be so in the nearest cache.</summary>
    internal FixedTable<ulong> Taken => _taken;

    internal SortedDictionary<int, string> LongWords { get; }

    /// <summary>The number of words; ids run from 1 to this.</summary>
    public int Count => _keys.Length - 1;

    /// <summary>The folded word with this id.</summary>
    public string this[int id] => _keys[id].IsPacked ? _keys[id].Word : LongWords[id];

    /// <summary>The id of a word in any case, or 0.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(word, WordKey.Of(word));

    /// <summary>What <see cref="Syntax.Token.Word"/> is for a word in any case.</summary>
    internal int NumberOf(ReadOnlySpan<char> word)
    {
        var key = WordKey.Of(word);
        return Find(word, key) is > 0 and var known ? known : Unknown(key);
    }

    internal int Find(ReadOnlySpan<char> word, in WordKey key)
    {
        var slot = (int)(key.Hash >> _shift);
        if ((_taken[slot >> 6] >> slot & 1) == 0)
        {
            return 0;
        }

        for (; ; slot = Next(slot))
        {
            var id = _slots[slot];
            if (id == 0 || (_keys[id] == key && (key.IsPacked || Fold.Equal(LongWords[id], word))))
            {
                return id;
            }
        }
    }

    /// <summary>Finds the id of a packed key, 0 for none, unless another word has taken its slot.</summary>
    /// <param name="hash">The key's.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryFind(in WordKey key, uint hash, out int id)
    {
        id = _slots.Known((int)(hash >> _shift));
        return (id & -(_keys.Known(id).Differs(key) ? 1 : 0)) == 0;
    }

    /// <summary>Has the slot of a hash fetched from memory, where <see cref="TryFind"/> looks first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void PrefetchSlot(uint hash) => _slots.Prefetch((int)(hash >> _shift));

    /// <summary>Has the word that stands in the slot of a hash fetched from memory. Returns its id, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int PrefetchKey(uint hash)
    {
        var id = _slots.Known((int)(hash >> _shift));
        _keys.Prefetch(id);
        return id;
    }

    /// <summary>
    /// What <see cref="Syntax.Token.Word"/> is for a key with this id, or 0. Whether a word is known is a coin toss to the branch
    /// predictor, so the answer is selected by a mask.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int NumberOf(int id, uint hash) => id | ((int)(hash | UnknownBit) & ((id - 1) >> 31));

    /// <summary>What <see cref="Syntax.Token.Word"/> is for a packed key.</summary>
    internal int NumberOf(in WordKey key) => Find([], key) is > 0 and var known ? known : Unknown(key);

    /// <summary>The number of a word that has no id.</summary>
    internal static int Unknown(in WordKey key) => (int)(key.Hash | UnknownBit);

    private const uint UnknownBit = 0x80000000;

    private int Next(int slot) => (slot + 1) & (_slots.Length - 1);

    private static int[] SlotsOf(FixedTable<WordKey> keys)
    {
        var bits = 4;
        while (1 << bits < (keys.Length - 1) * 4)
        {
            bits++;
        }

        var slots = new int[1 << bits];
        for (var id = 1; id < keys.Length; id++)
        {
            var slot = (int)(keys[id].Hash >> (32 - bits));
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = id;
        }

        return slots;
    }

    private static ulong[] TakenOf(int[] slots)
    {
        var taken = new ulong[Math.Max(1, slots.Length >> 6)];
        for (var slot = 0; slot < slots.Length; slot++)
        {
            taken[slot >> 6] |= slots[slot] == 0 ? 0 : 1UL << slot;
        }

        return taken;
    }
}
