using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Variants;

/// <summary>
/// Finds compounds that a story writes both with a hyphen and as one word ("de-confliction", "deconfliction"), in the
/// singular or plural. A compound is two words in lower case; names are none.
/// </summary>
internal sealed class CompoundRecognizer
{
    private const int LongestWord = 32;
    private const int ShortestWord = 5;
    private const int FilterBits = 1024;

    /// <summary>How many words are looked for all at once.</summary>
    private const int Together = 4;

    /// <summary>Up to how many of them the story is looked through for so many at a time.</summary>
    private const int Few = 8 * Together;

    private readonly WordMap _compounds = new();
    private readonly Table<(int First, int Set)> _written = new();
    private readonly Table<int> _firsts = new();
    private readonly Table<bool> _isClosed = new();

    /// <summary>The numbers of the compounds as one word, in the singular and plural.</summary>
    private readonly Table<int> _closed = new();

    /// <summary>Where there are many compounds, a bit for the hash of each, of so many that few other words have one.</summary>
    private readonly ulong[] _filter = new ulong[FilterBits / 64];

    /// <summary>Whether the vocabulary knows one of the compounds as one word: it mostly knows none, and then only unknown words are looked at.</summary>
    private bool _isAnyKnown;

    /// <summary>Appends all mentions of such compounds, in the order of the text.</summary>
    public void Recognize(StoryTree tree, Table<VariantMention> mentions)
    {
        _compounds.Clear();
        _written.Clear();
        _firsts.Clear();
        _closed.Clear();
        _isAnyKnown = false;
        GatherAll(tree);
        if (_closed.Count > Few)
        {
            AddAllClosed(tree, mentions);
        }
        else
        {
            for (var first = 0; first < _closed.Count; first += Together)
            {
                AddFewClosed(tree, _closed.Items[first..Math.Min(first + Together, _closed.Count)], mentions);
            }
        }

        if (mentions.Count > 0)
        {
            AddHyphenated(tree, mentions);
        }
    }

    /// <summary>Only hyphens close between two words, the second in lower case, are looked at: they are found 64 tokens at a time, and most of these hold no hyphen.</summary>
    private void GatherAll(StoryTree tree)
    {
        var hyphens = tree.Bits.BitsOf(TokenSet.Hyphen);
        var marks = tree.Bits.BitsOf(TokenSet.Mark);
        var numbers = tree.Bits.BitsOf(TokenSet.Number);
        var spaced = tree.Bits.BitsOf(TokenSet.Spaced);
        var capitalized = tree.Bits.BitsOf(TokenSet.Capitalized);
        for (var block = 0; block < hyphens.Length; block++)
        {
            var close = hyphens[block] & ~spaced[block];
            if (close == 0)
            {
                continue;
            }

            var (before, next) = (block - 1, block + 1);
            var words = ~(marks[block] | numbers[block]);
            var left = words << 1 | (before >= 0 ? ~(marks[before] | numbers[before]) >> 63 : 0);
            var right = words & ~(spaced[block] | capitalized[block]);
            var rightBehind = next < hyphens.Length ? ~(marks[next] | numbers[next] | spaced[next] | capitalized[next]) : 0;
            for (var found = close & left & (right >> 1 | rightBehind << 63); found != 0; found &= found - 1)
            {
                var hyphen = (block << 6) + BitOperations.TrailingZeroCount(found);
                if (IsCompound(tree, hyphen))
                {
                    Gather(tree, hyphen - 1);
                }
            }
        }
    }

    /// <summary>Whether the words around a hyphen, which stand close by it, the second in lower case, are a compound and no part of a longer one.</summary>
    private static bool IsCompound(StoryTree tree, int hyphen)
    {
        var tokens = tree.Tokens;
        ref readonly var left = ref tokens[hyphen - 1];
        ref readonly var right = ref tokens[hyphen + 1];

        // Nobody could predict what stands around a hyphen, so all is one question.
        var isSmall = !left.IsCapitalized | left.Has(TokenFlags.SentenceStart);
        var isOfLength = (uint)(left.Length + right.Length - ShortestWord) < LongestWord - ShortestWord;
        var isLonger = (tokens[Math.Max(hyphen - 2, 0)].Kind == TokenKind.Hyphen & !left.IsSpaceBefore) | tokens[Math.Min(hyphen + 2, tokens.Length - 1)].Kind == TokenKind.Hyphen;
        return isSmall & isOfLength & !isLonger;
    }

    private void Gather(StoryTree tree, int first)
    {
        Span<char> joined = stackalloc char[LongestWord + 1];
        var length = Join(tree, first, joined);
        var key = KeyOf(tree, joined[..length]);
        var set = _compounds.Get(key, -1);
        if (set < 0)
        {
            set = _firsts.Add(first);
            Remember(key, set);
        }

        _written.Add((first, set));
        if (joined[length - 1] == 's')
        {
            Remember(KeyOf(tree, joined[..(length - 1)]), set);
        }
        else
        {
            joined[length] = 's';
            Remember(KeyOf(tree, joined[..(length + 1)]), set);
        }
    }

    private void Remember(int key, int set)
    {
        if (key != 0 && _compounds.Get(key, -1) < 0)
        {
            _compounds.Set(key, set);
            _closed.Add(key);
            _isAnyKnown |= key > 0;
        }
    }

    private static int Join(StoryTree tree, int first, Span<char> joined)
    {
        var left = tree.TextOf(first);
        var right = tree.TextOf(first + 2);
        left.CopyTo(joined);
        right.CopyTo(joined[left.Length..]);
        return left.Length + right.Length;
    }

    private static int KeyOf(StoryTree tree, ReadOnlySpan<char> word) => tree.Lexicon.Vocabulary.NumberOf(word);

    private void AddAllClosed(StoryTree tree, Table<VariantMention> mentions)
    {
        Array.Clear(_filter);
        foreach (var key in _closed.Items)
        {
            _filter[(key & (FilterBits - 1)) >> 6] |= 1UL << key;
        }

        var words = tree.Words;
        ref var first = ref MemoryMarshal.GetReference(words);
        var every = _isAnyKnown ? byte.MaxValue : 0u;
        var i = 0;
        for (; i + Vector256<int>.Count <= words.Length; i += Vector256<int>.Count)
        {
            var unknown = Vector256.LoadUnsafe(ref first, (nuint)i).ExtractMostSignificantBits();
            for (var bits = unknown | every; bits != 0; bits &= bits - 1)
            {
                var token = i + BitOperations.TrailingZeroCount(bits);
                if (MayBeClosed(words[token]))
                {
                    AddClosed(tree, token, mentions);
                }
            }
        }

        for (; i < words.Length; i++)
        {
            if (MayBeClosed(words[i]))
            {
                AddClosed(tree, i, mentions);
            }
        }
    }

    /// <param name="closed">As many as are looked for all at once, or fewer.</param>
    private void AddFewClosed(StoryTree tree, ReadOnlySpan<int> closed, Table<VariantMention> mentions)
    {
        var words = tree.Words;
        for (var i = NextFew(words, closed, 0); i < words.Length; i = NextFew(words, closed, i + Vector256<int>.Count))
        {
            for (var token = i; token < Math.Min(i + Vector256<int>.Count, words.Length); token++)
            {
                if (closed.Contains(words[token]))
                {
                    AddClosed(tree, token, mentions);
                }
            }
        }
    }

    /// <summary>The first eight tokens at or behind another, a multiple of eight, among which one of few compounds stands; else the last ones, fewer than eight.</summary>
    private static int NextFew(ReadOnlySpan<int> words, ReadOnlySpan<int> closed, int from)
    {
        ref var first = ref MemoryMarshal.GetReference(words);
        var (a, b, c, d) = (Closed(closed, 0), Closed(closed, 1), Closed(closed, 2), Closed(closed, 3));
        var i = from;
        for (; i + Vector256<int>.Count <= words.Length; i += Vector256<int>.Count)
        {
            var eight = Vector256.LoadUnsafe(ref first, (nuint)i);
            if ((Vector256.Equals(eight, a) | Vector256.Equals(eight, b) | Vector256.Equals(eight, c) | Vector256.Equals(eight, d)) != Vector256<int>.Zero)
            {
                break;
            }
        }

        return i;
    }

    /// <summary>One of few compounds, eight times; the first one where there are fewer.</summary>
    private static Vector256<int> Closed(ReadOnlySpan<int> closed, int i) => Vector256.Create(closed[i < closed.Length ? i : 0]);

    private bool MayBeClosed(int word) => word != 0 && (_filter[(word & (FilterBits - 1)) >> 6] >> word & 1) != 0;

    private void AddClosed(StoryTree tree, int token, Table<VariantMention> mentions)
    {
        ref readonly var word = ref tree.Tokens[token];
        var set = word.IsWord && (!word.IsCapitalized || word.Has(TokenFlags.SentenceStart)) ? _compounds.Get(word.Word, -1) : -1;
        if (set >= 0 && IsJoined(tree, token, set))
        {
            mentions.Add(new VariantMention(word.Span, set, 1, -1, token, token + 1));
        }
    }

    /// <summary>Two words can share a number: compare the letters of the compound's first mention.</summary>
    private bool IsJoined(StoryTree tree, int token, int set)
    {
        Span<char> joined = stackalloc char[LongestWord + 1];
        var text = tree.TextOf(token);
        var compound = joined[..Join(tree, _firsts[set], joined)];
        var stem = Math.Min(text.Length, compound.Length);
        return Math.Abs(text.Length - compound.Length) <= 1 && Fold.Equal(text[..stem], compound[..stem])
            && (text.Length == compound.Length || (text.Length > stem ? text[^1] : compound[^1]) == 's');
    }

    private void AddHyphenated(StoryTree tree, Table<VariantMention> mentions)
    {
        _isClosed.Fill(_firsts.Count, false);
        foreach (ref readonly var mention in mentions.Items)
        {
            _isClosed[mention.Set] = true;
        }

        foreach (var (first, set) in _written.Items)
        {
            if (_isClosed[set])
            {
                mentions.Add(new VariantMention(tree.SpanOf(first, first + 3), set, 0, -1, first, first + 3));
            }
        }

        mentions.Sort(static (left, right) => left.First.CompareTo(right.First));
    }
}
