using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Repeats;

/// <summary>
/// Finds paragraphs that share nearly all words with an earlier one, in linear time: two that are nearly alike nearly always share a hash of
/// their sketches (<see cref="WordPairs"/>). Among many, each paragraph is compared with the latest that has the same hash. Not safe for two threads at once.
/// </summary>
internal sealed class NearRepeatFinder
{
    /// <summary>How many times 64 bits stand for the words of a paragraph.</summary>
    private const int HeldBits = 8;

    /// <summary>How many are compared with each other without a table.</summary>
    private const int FewParagraphs = 32;
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
        var hashes = _hashes.Resized(tree.Blocks.Length * WordPairs.Kept);
        for (var b = 0; b < tree.Blocks.Length; b++)
        {
            ref readonly var block = ref tree.Blocks[b];
            if (block.Role == BlockRole.Body && block.EndToken - block.FirstToken >= FewestWords
                && block.EndToken - block.FirstToken - tree.Bits.CountOf(TokenSet.Mark, block.FirstToken, block.EndToken) is >= FewestWords and var words)
            {
                WordPairs.Sketch(tree.Words[block.FirstToken..block.EndToken], hashes[(_sketches.Count * WordPairs.Kept)..]);
                _sketches.Add(new Sketch(b, words));
            }
        }

        if (_sketches.Count > FewParagraphs)
        {
            FindAmongMany(tree, repeats);
            return;
        }

        for (var i = 1; i < _sketches.Count; i++)
        {
            FindAmongFew(tree, i, repeats);
        }
    }

    /// <summary>Holds one of a few paragraphs against each before it, which costs less than a table does.</summary>
    private void FindAmongFew(StoryTree tree, int later, Table<Repeat> repeats)
    {
        ref var first = ref MemoryMarshal.GetReference(_hashes.Items);
        var hashes = Vector256.LoadUnsafe(ref first, (nuint)later * WordPairs.Kept);
        var isNone = Vector256.Equals(hashes, Vector256<uint>.AllBitsSet);
        Span<ulong> held = stackalloc ulong[HeldBits];
        var isHeld = false;
        for (var i = later - 1; i >= 0; i--)
        {
            var shared = Vector256.AndNot(Vector256.Equals(hashes, Vector256.LoadUnsafe(ref first, (nuint)i * WordPairs.Kept)), isNone);
            if (shared == Vector256<uint>.Zero || !IsOfLength(_sketches[i].Words, _sketches[later].Words))
            {
                continue;
            }

            if (!isHeld)
            {
                isHeld = true;
                Hold(tree, tree.Blocks[_sketches[later].Block], held);
            }

            if (IsNear(tree, _sketches[i], _sketches[later], held))
            {
                repeats.Add(new Repeat(_sketches[i].Block, _sketches[later].Block));
                return;
            }
        }
    }

    private void FindAmongMany(StoryTree tree, Table<Repeat> repeats)
    {
        _slots.Fill((int)BitOperations.RoundUpToPowerOf2((uint)_sketches.Count * WordPairs.Kept * 2), default);
        for (var i = 0; i < _sketches.Count; i++)
        {
            Visit(tree, _sketches[i], _hashes.Items.Slice(i * WordPairs.Kept, WordPairs.Kept), repeats);
        }
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

    private void Visit(StoryTree tree, in Sketch later, ReadOnlySpan<uint> hashes, Table<Repeat> repeats)
    {
        Span<ulong> held = stackalloc ulong[HeldBits];
        var found = -1;
        var compared = -1;
        foreach (var hash in hashes)
        {
            var earlier = hash == uint.MaxValue ? default : Exchange(hash, later);
            if (earlier.Words == 0 || earlier.Block == compared || !IsOfLength(earlier.Words, later.Words))
            {
                continue;
            }

            if (compared < 0)
            {
                Hold(tree, tree.Blocks[later.Block], held);
            }

            compared = earlier.Block;
            found = IsNear(tree, earlier, later, held) ? Math.Max(found, earlier.Block) : found;
        }

        if (found >= 0)
        {
            repeats.Add(new Repeat(found, later.Block));
        }
    }

    /// <summary>Puts the paragraph in the place of the latest one with this hash, and returns that one.</summary>
    private Sketch Exchange(uint hash, in Sketch later)
    {
        var mask = _slots.Count - 1;
        var slot = (int)((hash ^ (hash >> 16)) & (uint)mask);
        while (_slots[slot].Paragraph.Words != 0 && _slots[slot].Hash != hash)
        {
            slot = (slot + 1) & mask;
        }

        var earlier = _slots[slot].Paragraph;
        _slots[slot] = new Entry(hash, later);
        return earlier;
    }

    /// <param name="held">The words of the later one (<see cref="Hold"/>).</param>
    private bool IsNear(StoryTree tree, in Sketch earlier, in Sketch later, ReadOnlySpan<ulong> held)
    {
        var words = Math.Max(earlier.Words, later.Words);
        return MayShare(tree, tree.Blocks[earlier.Block], earlier.Words, held, LeastShared * words)
            && IsNear(tree, tree.Blocks[earlier.Block], tree.Blocks[later.Block], words);
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

    private readonly record struct Entry(uint Hash, Sketch Paragraph);
}
