using System.Numerics;
using System.Runtime.CompilerServices;
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
    /// <summary>How many are compared with each other without a table.</summary>
    private const int FewParagraphs = 32;

    private const int FewestWords = 20;
    private const int FewestWordsWithOtherNumbers = 30;
    private const double LeastShared = 0.85;

    private readonly Table<Paragraph> _paragraphs = new();
    private readonly Table<WordBits> _bits = new();

    /// <summary>The sketch of each paragraph that has one.</summary>
    private readonly Table<uint> _hashes = new();
    private readonly Table<Entry> _slots = new();
    private readonly WordMap _words = new();

    /// <summary>Appends a pair of blocks for each body paragraph that says nearly what an earlier one says.</summary>
    public void FindParagraphs(StoryTree tree, Table<Repeat> repeats)
    {
        ListParagraphs(tree);
        if (_paragraphs.Count <= WordBits.MostTogether && !AreAnyAlike(tree))
        {
            return;
        }

        if (_paragraphs.Count > FewParagraphs)
        {
            FindAmongMany(tree, repeats);
        }
        else
        {
            FindAmongFew(tree, repeats);
        }
    }

    /// <summary>Which of the blocks are paragraphs of so many words nobody could predict, so all are listed alike.</summary>
    private void ListParagraphs(StoryTree tree)
    {
        var blocks = tree.Blocks;
        var paragraphs = _paragraphs.Resized(blocks.Length + 1);
        var count = 0;
        for (var b = 0; b < blocks.Length; b++)
        {
            ref readonly var block = ref blocks[b];
            var words = block.EndToken - block.FirstToken - tree.Bits.CountOf(TokenSet.Mark, block.FirstToken, block.EndToken);
            paragraphs[count] = new Paragraph(b, words);
            count += Unsafe.BitCast<bool, byte>(block.Role == BlockRole.Body & words >= FewestWords);
        }

        _paragraphs.Truncate(count);
    }

    /// <summary>Holds each paragraph against those before it by the bits of their words: in most stories no two are alike.</summary>
    private bool AreAnyAlike(StoryTree tree)
    {
        var paragraphs = _paragraphs.Items;
        var bits = _bits.Resized(WordBits.MostTogether);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            bits[i] = BitsOf(tree, paragraphs[i]);
        }

        return WordBits.AreAnyNear(bits[..paragraphs.Length]);
    }

    /// <summary>A bit for each paragraph before another that it may be near to by the bits of their words; without a branch, for hardly one of them is.</summary>
    private static ulong AlikeBefore(ReadOnlySpan<WordBits> bits, int later)
    {
        const int together = 4;
        var its = bits[later];
        var alike = 0UL;
        for (var i = 0; i < later; i += together)
        {
            var some = bits.Slice(i, together);
            alike |= (Bit(some[0].MayBeNear(its)) | Bit(some[1].MayBeNear(its)) << 1 | Bit(some[2].MayBeNear(its)) << 2 | Bit(some[3].MayBeNear(its)) << 3) << i;
        }

        return alike & (1UL << later) - 1;

        static ulong Bit(bool isSet) => Unsafe.BitCast<bool, byte>(isSet);
    }

    /// <summary>Appends each of a few paragraphs with the latest before it that it is near to.</summary>
    private void FindAmongFew(StoryTree tree, Table<Repeat> repeats)
    {
        _hashes.Resized(FewParagraphs * WordPairs.Kept);
        var sketched = 0u;
        for (var later = 1; later < _paragraphs.Count; later++)
        {
            for (var left = AlikeBefore(_bits.Items, later); left != 0; left ^= 1UL << BitOperations.Log2(left))
            {
                var i = BitOperations.Log2(left);
                if (IsOfLength(_paragraphs[i].Words, _paragraphs[later].Words) && ShareHash(tree, i, later, ref sketched) && IsNear(tree, _paragraphs[i], _paragraphs[later]))
                {
                    repeats.Add(new Repeat(_paragraphs[i].Block, _paragraphs[later].Block));
                    break;
                }
            }
        }
    }

    private static WordBits BitsOf(StoryTree tree, in Paragraph paragraph) => WordBits.Of(WordsOf(tree, paragraph), (int)((1 - LeastShared) * paragraph.Words));

    private static ReadOnlySpan<int> WordsOf(StoryTree tree, in Paragraph paragraph)
    {
        ref readonly var block = ref tree.Blocks[paragraph.Block];
        return tree.Words[block.FirstToken..block.EndToken];
    }

    /// <param name="sketched">A bit for each paragraph that has its hashes.</param>
    private void Sketch(StoryTree tree, int index, ref uint sketched)
    {
        if ((sketched >> index & 1) == 0)
        {
            sketched |= 1u << index;
            WordPairs.Sketch(WordsOf(tree, _paragraphs[index]), _hashes.From(index * WordPairs.Kept));
        }
    }

    private bool ShareHash(StoryTree tree, int left, int right, ref uint sketched)
    {
        Sketch(tree, left, ref sketched);
        Sketch(tree, right, ref sketched);
        ref var first = ref MemoryMarshal.GetReference(_hashes.Items);
        var hashes = Vector256.LoadUnsafe(ref first, (nuint)right * WordPairs.Kept);
        var shared = Vector256.Equals(hashes, Vector256.LoadUnsafe(ref first, (nuint)left * WordPairs.Kept));
        return Vector256.AndNot(shared, Vector256.Equals(hashes, Vector256<uint>.AllBitsSet)) != Vector256<uint>.Zero;
    }

    private void FindAmongMany(StoryTree tree, Table<Repeat> repeats)
    {
        _slots.Fill((int)BitOperations.RoundUpToPowerOf2((uint)_paragraphs.Count * WordPairs.Kept * 2), default);
        var hashes = _hashes.Resized(WordPairs.Kept);
        foreach (ref readonly var paragraph in _paragraphs.Items)
        {
            WordPairs.Sketch(WordsOf(tree, paragraph), hashes);
            Visit(tree, paragraph, hashes, repeats);
        }
    }

    private void Visit(StoryTree tree, in Paragraph later, ReadOnlySpan<uint> hashes, Table<Repeat> repeats)
    {
        var found = -1;
        var compared = -1;
        var bits = default(WordBits);
        foreach (var hash in hashes)
        {
            var earlier = hash == uint.MaxValue ? default : Exchange(hash, later);
            if (earlier.Words == 0 || earlier.Block == compared || !IsOfLength(earlier.Words, later.Words))
            {
                continue;
            }

            bits = compared < 0 ? BitsOf(tree, later) : bits;
            compared = earlier.Block;
            found = BitsOf(tree, earlier).MayBeNear(bits) && IsNear(tree, earlier, later) ? Math.Max(found, earlier.Block) : found;
        }

        if (found >= 0)
        {
            repeats.Add(new Repeat(found, later.Block));
        }
    }

    /// <summary>Puts the paragraph in the place of the latest one with this hash, and returns that one.</summary>
    private Paragraph Exchange(uint hash, in Paragraph later)
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

    private static bool IsOfLength(int left, int right) => Math.Min(left, right) >= LeastShared * Math.Max(left, right);

    private bool IsNear(StoryTree tree, in Paragraph earlier, in Paragraph later)
    {
        _words.Clear();
        Count(tree, tree.Blocks[earlier.Block]);
        var shared = 0;
        var added = Match(tree, tree.Blocks[later.Block], ref shared);
        var words = Math.Max(earlier.Words, later.Words);
        if (shared < LeastShared * words)
        {
            return false;
        }

        var dropped = Rest(tree, tree.Blocks[earlier.Block]);
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

    private readonly record struct Paragraph(int Block, int Words);

    private readonly record struct Entry(uint Hash, Paragraph Paragraph);
}
