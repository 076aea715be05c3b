using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model.Repeats;

/// <summary>
/// Finds runs of tokens with the same words, in linear time by a stable hash in tables that are kept from story to
/// story. Punctuation and case do not count. Not safe for two threads at once.
/// </summary>
internal sealed class RepeatFinder
{
    private const int FewestFilterBits = 16384;

    /// <summary>How many bits of the filter there are for each run at least.</summary>
    private const int FilterBitsEach = 256;

    /// <summary>2 to the power of 64, divided by the golden ratio: it spreads bits.</summary>
    private const ulong Multiplier = 11400714819323198485;

    private readonly Table<Run> _runs = new();

    /// <summary>A bit for each hash of the words of a sentence.</summary>
    private readonly Table<ulong> _filter = new();

    /// <summary>The bits that several sentences have.</summary>
    private readonly Table<ulong> _shared = new();

    /// <summary>The bit of each sentence.</summary>
    private readonly Table<int> _places = new();
    private readonly Table<int> _slots = new();

    /// <summary>Appends a pair for each sentence of at least this many words that repeats an earlier one.</summary>
    public void FindSentences(StoryTree tree, int fewestWords, Table<Repeat> repeats)
    {
        if (!MayRepeat(tree, fewestWords))
        {
            return;
        }

        FindShared();
        Begin(tree.Sentences.Length);
        for (var s = 0; s < tree.Sentences.Length; s++)
        {
            if ((_shared[_places[s] >> 6] >> _places[s] & 1) != 0)
            {
                Visit(tree, s, tree.Sentences[s].FirstToken, tree.Sentences[s].EndToken, fewestWords, repeats);
            }
        }
    }

    /// <summary>Finds the bits that several sentences have: in a long story hashes meet by chance, and most sentences need no closer look all the same.</summary>
    private void FindShared()
    {
        _shared.Fill(_filter.Count, 0);
        _filter.From(0).Clear();
        foreach (var place in _places.Items)
        {
            _shared[place >> 6] |= _filter[place >> 6] & 1UL << place;
            _filter[place >> 6] |= 1UL << place;
        }
    }

    /// <summary>
    /// A quick look that spares most stories a closer one: whether the words of two sentences have the same filter bits. How long a
    /// sentence is nobody could predict, so what is too short is looked at, too, and does not count.
    /// </summary>
    private bool MayRepeat(StoryTree tree, int fewestWords)
    {
        var sentences = tree.Sentences;
        var filters = tree.Filters[..sentences.Length];
        var bits = Math.Max(FewestFilterBits, (int)BitOperations.RoundUpToPowerOf2((uint)sentences.Length) * FilterBitsEach);
        var shift = BitOperations.LeadingZeroCount((ulong)bits) + 1;
        var filter = _filter.Resized(bits >> 6);
        filter.Clear();
        ref var held = ref MemoryMarshal.GetReference(filter);
        ref var place = ref MemoryMarshal.GetReference(_places.Resized(sentences.Length));
        ref var tokens = ref MemoryMarshal.GetReference(tree.Tokens);
        var isSeen = 0UL;
        for (var s = 0; s < filters.Length; s++)
        {
            ref readonly var sentence = ref sentences[s];
            var words = Unsafe.Add(ref tokens, sentence.EndToken - 1).Kind != TokenKind.Hyphen ? filters[s].Words : WordsOf(tree, sentence);
            var bit = (int)((words & ~PhraseIndex.MarkMask) * Multiplier >> shift);
            var isLong = (ulong)((fewestWords - 1 - sentence.EndToken + sentence.FirstToken) >>> 31);
            ref var part = ref Unsafe.Add(ref held, bit >> 6);
            isSeen |= isLong & part >> bit;
            part |= isLong << bit;
            Unsafe.Add(ref place, s) = bit;
        }

        return isSeen != 0;
    }

    /// <summary>The filter bits of a sentence that ends in a hyphen, without those of the word behind it.</summary>
    private static ulong WordsOf(StoryTree tree, in Sentence sentence)
    {
        var words = PhraseIndex.UnknownMask;
        foreach (var bits in tree.Bits.Filters[sentence.FirstToken..(sentence.EndToken - 1)])
        {
            words |= bits;
        }

        return words;
    }

    /// <summary>Appends a pair for each block of these roles and at least this many words that repeats an earlier one.</summary>
    public void FindBlocks(StoryTree tree, BlockRoles roles, int fewestWords, Table<Repeat> repeats)
    {
        var blocks = tree.Blocks;
        if (CountOf(blocks, roles) < 2)
        {
            return;
        }

        Begin(blocks.Length);
        for (var b = 0; b < blocks.Length; b++)
        {
            if (roles.Contains(blocks[b].Role))
            {
                Visit(tree, b, blocks[b].FirstToken, blocks[b].EndToken, fewestWords, repeats);
            }
        }
    }

    private static int CountOf(ReadOnlySpan<Block> blocks, BlockRoles roles)
    {
        var count = 0;
        foreach (ref readonly var block in blocks)
        {
            count += Unsafe.BitCast<bool, byte>(roles.Contains(block.Role));
        }

        return count;
    }

    private void Begin(int count)
    {
        var size = 16;
        while (size < count * 2)
        {
            size *= 2;
        }

        _runs.Clear();
        _slots.Fill(size, -1);
    }

    private void Visit(StoryTree tree, int index, int first, int end, int fewestWords, Table<Repeat> repeats)
    {
        if (end - first < fewestWords)
        {
            return;
        }

        var hash = HashOf(tree.Words[first..end]);
        var slot = SlotOf(hash);
        if (_slots[slot] >= 0 && !IsSame(tree, _runs[_slots[slot]], first, end))
        {
            hash = ExactHashOf(tree, first, end);
            slot = SlotOf(hash);
        }

        if (_slots[slot] < 0)
        {
            _slots[slot] = _runs.Add(new Run(hash, index, first, end));
        }
        else if (IsSame(tree, _runs[_slots[slot]], first, end) && CountWords(tree.Tokens[first..end]) >= fewestWords)
        {
            ref var earlier = ref _runs[_slots[slot]];
            repeats.Add(new Repeat(earlier.Index, index));
            earlier = new Run(hash, index, first, end);
        }
    }

    /// <summary>The slot of the run with this hash, or the free one where it belongs.</summary>
    private int SlotOf(uint hash)
    {
        var mask = _slots.Count - 1;
        var slot = (int)((hash ^ (hash >> 16)) & (uint)mask);
        while (_slots[slot] >= 0 && _runs[_slots[slot]].Hash != hash)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    /// <summary>With the order of the words and with figures: for runs that share <see cref="HashOf"/>, as lines of a table do, so that none is compared with all before it.</summary>
    private static uint ExactHashOf(StoryTree tree, int first, int end)
    {
        var hash = 2166136261u;
        for (var i = NextWord(tree.Tokens, first, end); i < end; i = NextWord(tree.Tokens, i + 1, end))
        {
            hash = BitOperations.RotateLeft(hash, 5) * 16777619 + WordKey.Of(tree.TextOf(i)).Hash;
        }

        return hash;
    }

    /// <summary>Whatever the order of the words: so it takes many at a time, and runs with one hash are compared anyway.</summary>
    private static uint HashOf(ReadOnlySpan<int> words)
    {
        ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<int, uint>(words));
        var sum = Vector256<uint>.Zero;
        var i = 0;
        for (; i + Vector256<uint>.Count <= words.Length; i += Vector256<uint>.Count)
        {
            sum += Mixed(Vector256.LoadUnsafe(ref first, (nuint)i));
        }

        if (words.Length >= Vector256<uint>.Count)
        {
            var isCounted = Vector256.LessThan(Vector256<uint>.Indices, Vector256.Create((uint)(i + Vector256<uint>.Count - words.Length)));
            sum += Vector256.AndNot(Mixed(Vector256.LoadUnsafe(ref first, (nuint)(words.Length - Vector256<uint>.Count))), isCounted);
            return Vector256.Sum(sum);
        }

        var hash = 0u;
        foreach (var word in words)
        {
            hash += Mixed(Vector256.Create((uint)word)).ToScalar();
        }

        return hash;
    }

    /// <summary>0 for what is no word.</summary>
    private static Vector256<uint> Mixed(Vector256<uint> words)
    {
        var mixed = words * 2654435769u;
        return (mixed ^ Vector256.ShiftRightLogical(mixed, 15)) * 2246822519u;
    }

    private static int CountWords(ReadOnlySpan<Token> tokens)
    {
        var words = 0;
        foreach (ref readonly var token in tokens)
        {
            words += token.IsWord ? 1 : 0;
        }

        return words;
    }

    private static bool IsSame(StoryTree tree, in Run earlier, int first, int end)
    {
        var tokens = tree.Tokens;
        var i = earlier.First;
        var j = first;
        while (true)
        {
            i = NextWord(tokens, i, earlier.End);
            j = NextWord(tokens, j, end);
            if (i == earlier.End || j == end)
            {
                return i == earlier.End && j == end;
            }

            if (!Fold.Equal(tree.TextOf(i++), tree.TextOf(j++)))
            {
                return false;
            }
        }
    }

    private static int NextWord(ReadOnlySpan<Token> tokens, int from, int end)
    {
        while (from < end && tokens[from].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            from++;
        }

        return from;
    }

    private readonly record struct Run(uint Hash, int Index, int First, int End);
}
