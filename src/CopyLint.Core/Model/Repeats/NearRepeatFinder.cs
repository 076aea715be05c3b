using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Repeats;

/// <summary>
/// Finds paragraphs that share nearly all words with an earlier one, in linear time. The pairs of neighboring words are hashed,
/// and of each paragraph those hashes are kept that come nearest to eight numbers: two paragraphs that are nearly alike share at
/// least one. Each paragraph is compared with the latest that has the same hash. Not safe for two threads at once.
/// </summary>
internal sealed class NearRepeatFinder
{
    /// <summary>How many hashes are kept of a paragraph.</summary>
    private const int Kept = 8;

    /// <summary>How many times 64 bits stand for the words of a paragraph.</summary>
    private const int HeldBits = 8;
    private const int FewestWords = 20;
    private const int FewestWordsWithOtherNumbers = 30;
    private const double LeastShared = 0.85;

    private readonly Table<Sketch> _sketches = new();
    private readonly Table<uint> _hashes = new();
    private readonly Table<Entry> _slots = new();
    private readonly WordMap _words = new();

    /// <summary>Appends a pair of blocks for each body paragraph that says nearly what an earlier one says.</summary>
    public void FindParagraphs(StoryTree tree, Table<Repeat> repeats)
    {
        _sketches.Clear();
        var hashes = _hashes.Resized(tree.Blocks.Length * Kept);
        for (var b = 0; b < tree.Blocks.Length; b++)
        {
            ref readonly var block = ref tree.Blocks[b];
            if (block.Role == BlockRole.Body && block.EndToken - block.FirstToken >= FewestWords
                && block.EndToken - block.FirstToken - tree.Sets.CountOf(TokenSet.Mark, block.FirstToken, block.EndToken) is >= FewestWords and var words)
            {
                Hash(tree.Words[block.FirstToken..block.EndToken], hashes[(_sketches.Count * Kept)..]);
                _sketches.Add(new Sketch(b, words));
            }
        }

        _slots.Fill((int)BitOperations.RoundUpToPowerOf2((uint)_sketches.Count * Kept * 2), default);
        for (var i = 0; i < _sketches.Count && _sketches.Count > 1; i++)
        {
            Visit(tree, _sketches[i].Block, _sketches[i].Words, hashes.Slice(i * Kept, Kept), repeats);
        }
    }

    /// <summary>Keeps of the hashes of pairs, of two words or of one beside a mark, the one nearest to each of eight numbers.</summary>
    /// <param name="words">More than are looked at together.</param>
    private static void Hash(ReadOnlySpan<int> words, Span<uint> kept)
    {
        ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<int, uint>(words));
        var (n0, n1, n2, n3) = (Vector256<uint>.AllBitsSet, Vector256<uint>.AllBitsSet, Vector256<uint>.AllBitsSet, Vector256<uint>.AllBitsSet);
        var (n4, n5, n6, n7) = (n0, n1, n2, n3);
        var last = words.Length - 1 - Vector256<uint>.Count;
        for (var i = 0; i < last + Vector256<uint>.Count; i += Vector256<uint>.Count)
        {
            var pair = PairsAt(ref first, (nuint)Math.Min(i, last), out var isNone);
            n0 = Vector256.Min(n0, pair | isNone);
            n1 = Vector256.Min(n1, Distance(pair, 1) | isNone);
            n2 = Vector256.Min(n2, Distance(pair, 2) | isNone);
            n3 = Vector256.Min(n3, Distance(pair, 3) | isNone);
            n4 = Vector256.Min(n4, Distance(pair, 4) | isNone);
            n5 = Vector256.Min(n5, Distance(pair, 5) | isNone);
            n6 = Vector256.Min(n6, Distance(pair, 6) | isNone);
            n7 = Vector256.Min(n7, Distance(pair, 7) | isNone);
        }

        (kept[0], kept[1], kept[2], kept[3]) = (Least(n0), Least(n1), Least(n2), Least(n3));
        (kept[4], kept[5], kept[6], kept[7]) = (Least(n4), Least(n5), Least(n6), Least(n7));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> PairsAt(ref uint words, nuint at, out Vector256<uint> isNone)
    {
        var left = Vector256.LoadUnsafe(ref words, at);
        var right = Vector256.LoadUnsafe(ref words, at + 1);
        isNone = Vector256.Equals(left | right, Vector256<uint>.Zero);
        var pair = (left * 2654435769u ^ Vector256.ShiftRightLogical(right, 13) ^ right) * 2246822519u;
        return pair ^ Vector256.ShiftRightLogical(pair, 15);
    }

    /// <summary>How far hashes are from one of eight numbers that differ in their first bits: they lie apart, so that other pairs are nearest to each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Distance(Vector256<uint> pairs, uint number) => pairs ^ Vector256.Create(number << 29);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Least(Vector256<uint> lanes)
    {
        var four = Vector128.Min(lanes.GetLower(), lanes.GetUpper());
        var two = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2u, 3, 0, 1)));
        return Vector128.Min(two, Vector128.Shuffle(two, Vector128.Create(1u, 0, 3, 2))).ToScalar();
    }

    /// <summary>Sets a bit for each word of the block.</summary>
    private static void Hold(StoryTree tree, in Block block, Span<ulong> held)
    {
        held.Clear();
        foreach (var word in tree.Words[block.FirstToken..block.EndToken])
        {
            held[HeldAt(Mixed(word))] |= 1UL << (int)(Mixed(word) >> 23);
        }
    }

    private static uint Mixed(int word) => (uint)word * 2654435769u;

    private static int HeldAt(uint mixed) => (int)(mixed >> 29);

    private void Visit(StoryTree tree, int block, int words, ReadOnlySpan<uint> least, Table<Repeat> repeats)
    {
        Span<ulong> held = stackalloc ulong[HeldBits];
        var found = -1;
        var compared = -1;
        foreach (var hash in least)
        {
            var earlier = hash == uint.MaxValue ? default : Exchange(hash, block, words);
            if (found >= 0 || earlier.Words == 0 || earlier.Block == compared || !IsOfLength(earlier.Words, words))
            {
                continue;
            }

            if (compared < 0)
            {
                Hold(tree, tree.Blocks[block], held);
            }

            compared = earlier.Block;
            found = MayShare(tree, tree.Blocks[earlier.Block], earlier.Words, held, LeastShared * Math.Max(earlier.Words, words))
                && IsNear(tree, tree.Blocks[earlier.Block], tree.Blocks[block], Math.Max(earlier.Words, words)) ? earlier.Block : -1;
        }

        if (found >= 0)
        {
            repeats.Add(new Repeat(found, block));
        }
    }

    /// <summary>Puts the block in the place of the latest one with this hash, and returns that one.</summary>
    private Entry Exchange(uint hash, int block, int words)
    {
        var mask = _slots.Count - 1;
        var slot = (int)((hash ^ (hash >> 16)) & (uint)mask);
        while (_slots[slot].Words != 0 && _slots[slot].Hash != hash)
        {
            slot = (slot + 1) & mask;
        }

        var earlier = _slots[slot];
        _slots[slot] = new Entry(hash, block, words);
        return earlier;
    }

    /// <summary>A quick look that spares nearly all comparisons: false where too many of the block's words are for certain not among the held ones.</summary>
    private static bool MayShare(StoryTree tree, in Block block, int words, ReadOnlySpan<ulong> held, double fewest)
    {
        var most = words;
        foreach (var word in tree.Words[block.FirstToken..block.EndToken])
        {
            var mixed = Mixed(word);
            most -= word != 0 && (held[HeldAt(mixed)] >> (int)(mixed >> 23) & 1) == 0 ? 1 : 0;
            if (most < fewest)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfLength(int left, int right) => Math.Min(left, right) >= LeastShared * Math.Max(left, right);

    private bool IsNear(StoryTree tree, in Block earlier, in Block later, int words)
    {
        _words.Clear();
        Count(tree, earlier);
        var shared = 0;
        var added = Match(tree, later, ref shared);
        if (shared < LeastShared * words)
        {
            return false;
        }

        var dropped = Rest(tree, earlier);
        return !(added.HasName && dropped.HasName) && (!(added.HasNumber && dropped.HasNumber) || words >= FewestWordsWithOtherNumbers);
    }

    private void Count(StoryTree tree, in Block block)
    {
        for (var i = block.FirstToken; i < block.EndToken; i++)
        {
            if (IsCounted(tree.Tokens[i]))
            {
                _words.Set(KeyOf(tree, i), _words.Get(KeyOf(tree, i), 0) + 1);
            }
        }
    }

    /// <summary>Takes the block's words out of the counted ones, and notes those that were not there.</summary>
    private Difference Match(StoryTree tree, in Block block, ref int shared)
    {
        var difference = default(Difference);
        for (var i = block.FirstToken; i < block.EndToken; i++)
        {
            if (!IsCounted(tree.Tokens[i]))
            {
                continue;
            }

            if (Take(KeyOf(tree, i)))
            {
                shared++;
            }
            else
            {
                difference = difference.With(tree.Tokens[i]);
            }
        }

        return difference;
    }

    /// <summary>The counted words that <see cref="Match"/> has left.</summary>
    private Difference Rest(StoryTree tree, in Block block)
    {
        var difference = default(Difference);
        for (var i = block.FirstToken; i < block.EndToken; i++)
        {
            difference = IsCounted(tree.Tokens[i]) && Take(KeyOf(tree, i)) ? difference.With(tree.Tokens[i]) : difference;
        }

        return difference;
    }

    private bool Take(int key)
    {
        var count = _words.Get(key, 0);
        if (count > 0)
        {
            _words.Set(key, count - 1);
        }

        return count > 0;
    }

    private static bool IsCounted(in Token token) => token.Kind is TokenKind.Word or TokenKind.Number;

    private static int KeyOf(StoryTree tree, int token) =>
        tree.Tokens[token].Word is not 0 and var word ? word : Vocabulary.Unknown(WordKey.Of(tree.TextOf(token)));

    /// <summary>What one paragraph has and the other has not. With other names on both sides they follow one template: a list, a fixture, a ruling.</summary>
    private readonly record struct Difference(bool HasName, bool HasNumber)
    {
        public Difference With(in Token token) => new(
            HasName || (token.IsWord && token.IsCapitalized && !token.Has(TokenFlags.SentenceStart)), HasNumber || token.Kind == TokenKind.Number);
    }

    private readonly record struct Sketch(int Block, int Words);

    private readonly record struct Entry(uint Hash, int Block, int Words);
}
