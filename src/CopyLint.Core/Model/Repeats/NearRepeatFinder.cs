using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Repeats;

/// <summary>
/// Finds paragraphs that share nearly all words with an earlier one, in linear time. The pairs of neighboring words are
/// hashed into bins, and the least hash of each bin is kept: two paragraphs that are nearly alike share at least one.
/// Each paragraph is compared with the latest that has the same least hash in a bin. Not safe for two threads at once.
/// </summary>
internal sealed class NearRepeatFinder
{
    private const int Bins = 8;

    /// <summary>How many times 64 bits stand for the words of a paragraph.</summary>
    private const int HeldBits = 8;
    private const int FewestWords = 20;
    private const int FewestWordsWithOtherNumbers = 30;
    private const double LeastShared = 0.85;

    private readonly Table<Entry> _slots = new();
    private readonly WordMap _words = new();

    /// <summary>Appends a pair of blocks for each body paragraph that says nearly what an earlier one says.</summary>
    public void FindParagraphs(StoryTree tree, Table<Repeat> repeats)
    {
        var size = 16;
        while (size < tree.Blocks.Length * Bins * 2)
        {
            size *= 2;
        }

        _slots.Fill(size, default);
        Span<uint> least = stackalloc uint[Bins];
        for (var b = 0; b < tree.Blocks.Length; b++)
        {
            ref readonly var block = ref tree.Blocks[b];
            if (block.Role == BlockRole.Body && block.EndToken - block.FirstToken >= FewestWords && Sketch(tree, block, least) is >= FewestWords and var words)
            {
                Visit(tree, b, words, least, repeats);
            }
        }
    }

    private static int Sketch(StoryTree tree, in Block block, Span<uint> least)
    {
        least.Fill(uint.MaxValue);
        var words = 0;
        var before = 0u;
        foreach (ref readonly var token in tree.Tokens[block.FirstToken..block.EndToken])
        {
            if (!IsCounted(token))
            {
                continue;
            }

            var word = Mixed(token.Word != 0 ? token.Word : token.Length);
            var pair = (before ^ (word >> 15) ^ word) * 2246822519u;
            pair ^= pair >> 13;
            ref var bin = ref least[(int)(pair % Bins)];
            bin = Math.Min(bin, pair);
            before = word * 16777619u;
            words++;
        }

        return words;
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

    private readonly record struct Entry(uint Hash, int Block, int Words);
}
