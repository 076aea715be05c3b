using System.Collections.Immutable;

namespace CopyLint.Text;

/// <summary>
/// Every word that a rule, a lexicon or a recognizer knows, folded (see <see cref="Fold"/>), each with an id from 1 on.
/// Other words have no id: the scanner gives them a negative number made from their hash.
/// </summary>
public sealed class Vocabulary
{
    private readonly uint[] _hashes;
    private readonly int[] _slots;
    private readonly int _mask;

    /// <param name="words">Folded words without duplicates; the id of a word is its index plus one.</param>
    public Vocabulary(ImmutableArray<string> words)
    {
        Words = words;
        var size = 16;
        while (size < words.Length * 4)
        {
            size *= 2;
        }

        _mask = size - 1;
        _slots = new int[size];
        _hashes = new uint[words.Length + 1];
        for (var id = 1; id <= words.Length; id++)
        {
            var hash = Fold.Hash(words[id - 1]);
            _hashes[id] = hash;
            var slot = Slot(hash);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = id;
        }
    }

    public static Vocabulary Empty { get; } = new([]);

    public ImmutableArray<string> Words { get; }

    /// <summary>The number of words; ids run from 1 to this.</summary>
    public int Count => Words.Length;

    /// <summary>The folded word with this id.</summary>
    public string this[int id] => Words[id - 1];

    /// <summary>The id of a word in any case, or 0.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(word, Fold.Hash(word));

    internal int Find(ReadOnlySpan<char> word, uint hash)
    {
        var slot = Slot(hash);
        while (true)
        {
            var id = _slots[slot];
            if (id == 0 || (_hashes[id] == hash && Fold.Equal(Words[id - 1], word)))
            {
                return id;
            }

            slot = (slot + 1) & _mask;
        }
    }

    private int Slot(uint hash) => (int)((hash ^ (hash >> 15)) & (uint)_mask);
}
