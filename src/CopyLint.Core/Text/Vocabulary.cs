using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CopyLint.Text;

/// <summary>
/// Every word that a rule, a lexicon or a recognizer knows, folded (see <see cref="Fold"/>), each with an id from 1 on.
/// Other words have no id: the scanner gives them a negative number made from their hash.
/// </summary>
public sealed class Vocabulary
{
    private readonly FixedTable<WordKey> _keys;

    /// <summary>The words that their keys do not hold, by these. Different ones may have the same.</summary>
    private readonly Dictionary<WordKey, int> _longIds = [];

    /// <param name="words">Folded words without duplicates; the id of a word is its index plus one.</param>
    /// <param name="classes">By id (<see cref="Lexicon.Classes"/>).</param>
    public Vocabulary(ImmutableArray<string> words, ReadOnlySpan<ulong> classes)
        : this(new FixedTable<WordKey>([default, .. words.Select(word => WordKey.Of(word))]), words, classes)
    {
    }

    /// <param name="keys">By id; the first one is nothing.</param>
    /// <param name="table">The words that their keys hold.</param>
    /// <param name="longWords">The others, by id.</param>
    internal Vocabulary(FixedTable<WordKey> keys, WordTable table, SortedDictionary<int, string> longWords)
    {
        _keys = keys;
        Table = table;
        LongWords = longWords;
        foreach (var (id, word) in longWords)
        {
            _longIds.TryAdd(WordKey.Of(word), id);
        }
    }

    private Vocabulary(FixedTable<WordKey> keys, ImmutableArray<string> words, ReadOnlySpan<ulong> classes)
        : this(keys, WordTableBuilder.Build(keys.Span, classes), LongOnes(keys, words))
    {
    }

    public static Vocabulary Empty { get; } = new([], [0]);

    internal FixedTable<WordKey> Keys => _keys;

    internal WordTable Table { get; }

    internal SortedDictionary<int, string> LongWords { get; }

    /// <summary>The number of words; ids run from 1 to this.</summary>
    public int Count => _keys.Length - 1;

    /// <summary>The folded word with this id.</summary>
    public string this[int id] => _keys[id].IsPacked ? _keys[id].Word : LongWords[id];

    /// <summary>What <see cref="Syntax.Token.Word"/> is for a word in any case.</summary>
    internal int NumberOf(ReadOnlySpan<char> word)
    {
        var key = WordKey.Of(word);
        return Find(word, key) is > 0 and var known ? known : Unknown(key);
    }

    /// <summary>The id of a word in any case, or 0.</summary>
    /// <param name="key">The word's.</param>
    internal int Find(ReadOnlySpan<char> word, in WordKey key)
    {
        if (!key.IsPacked)
        {
            return _longIds.TryGetValue(key, out var id) ? Fold.Equal(LongWords[id], word) ? id : OtherLongWord(word) : 0;
        }

        ref readonly var table = ref Table.Read;
        ref readonly var entry = ref table.At(table.PlaceOf(key.Mix));
        return entry.Check == WordTable.CheckOf(key.Mix) ? entry.Id : 0;
    }

    /// <summary>The number of a word that has no id.</summary>
    internal static int Unknown(in WordKey key) => (int)WordTable.CheckOf(key.Mix);

    /// <summary>The id of a long word whose key another one has too, which is next to none, or 0.</summary>
    private int OtherLongWord(ReadOnlySpan<char> word)
    {
        foreach (var (id, other) in LongWords)
        {
            if (Fold.Equal(other, word))
            {
                return id;
            }
        }

        return 0;
    }

    private static SortedDictionary<int, string> LongOnes(FixedTable<WordKey> keys, ImmutableArray<string> words)
    {
        var longOnes = new SortedDictionary<int, string>();
        for (var id = 1; id < keys.Length; id++)
        {
            if (!keys[id].IsPacked)
            {
                longOnes.Add(id, words[id - 1]);
            }
        }

        return longOnes;
    }
}
