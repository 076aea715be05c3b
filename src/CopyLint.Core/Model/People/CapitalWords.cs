using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>
/// The capitalized words of a story, each different one with a number, so that those who look for names look no word up. Gathered when
/// somebody first asks. Kept with its memory from story to story.
/// </summary>
internal sealed class CapitalWords(StoryModel model)
{
    /// <summary>How many slots there are for each word at least.</summary>
    private const int SlotsEach = 4;

    /// <summary>How many words <see cref="Openings"/> are told of together.</summary>
    public const int Together = 64;

    /// <summary>How many zeros stand behind the initials.</summary>
    private const int MostBehind = 66;

    /// <summary>How many letters a long name has at least.</summary>
    private const int ShortestLongName = 6;

    private const int LetterBits = 31;

    private readonly StoryTree _tree = model.Tree;
    private readonly Table<CapitalWord> _words = new();
    private readonly Table<int> _shouted = new();

    /// <summary>The lowest bit of each tells whether a name may begin with the word; behind them stand any, for another <see cref="Together"/>.</summary>
    private readonly Table<byte> _openings = new();

    /// <summary>Filled when they are first asked for; empty before.</summary>
    private readonly Table<byte> _initials = new();

    /// <summary>By number. The first one is nothing.</summary>
    private readonly Table<DifferentWord> _different = new();

    /// <summary>A hash table of numbers; 0 is a free slot. Most of them are free, so that a search ends at once.</summary>
    private readonly Table<int> _slots = new();

    /// <summary>The numbers of words that are capitalized nowhere.</summary>
    private readonly WordMap _others = new();
    private int _otherCount;
    private bool _isFilled;

    /// <summary>In their order.</summary>
    public ReadOnlySpan<CapitalWord> All => Filled._words.Items;

    /// <summary>The tokens of those whose second letter is a capital, too.</summary>
    public ReadOnlySpan<int> Shouted => Filled._shouted.Items;

    /// <summary>The last five bits of the first letter of each; behind them there are zeros for 64 more and the two that follow.</summary>
    public ReadOnlySpan<byte> Initials
    {
        get
        {
            if (_initials.Count == 0)
            {
                FillInitials(Filled._words.Items);
            }

            return _initials.Items;
        }
    }

    /// <summary>The different ones, by number; the first one is nothing.</summary>
    public ReadOnlySpan<DifferentWord> Different => Filled._different.Items;

    /// <summary>How many numbers there are, with 0, which is no word.</summary>
    public int Numbers => Filled._different.Count + _otherCount;

    private CapitalWords Filled
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (!_isFilled)
            {
                Fill();
            }

            return this;
        }
    }

    /// <summary>Whether the token of a capitalized word is a longer name, not in capitals alone.</summary>
    public static bool IsLongName(in Token token) => token.Length >= ShortestLongName & !token.Has(TokenFlags.AllCaps);

    public void Clear()
    {
        _isFilled = false;
        _initials.Clear();
    }

    /// <summary>
    /// A bit for each of some capitalized words with which a name may begin. Every second word that opens a sentence is a small one, and nobody
    /// could predict which: so all are looked at alike.
    /// </summary>
    /// <param name="first">The first of them.</param>
    public ulong Openings(int first)
    {
        ref var openings = ref Filled._openings[0];
        var (lower, upper) = (Vector256.LoadUnsafe(ref openings, (nuint)first), Vector256.LoadUnsafe(ref openings, (nuint)first + (Together / 2)));
        return (Bits(lower) | (ulong)Bits(upper) << (Together / 2)) & ulong.MaxValue >> Math.Max(0, first + Together - _words.Count);

        static uint Bits(Vector256<byte> words) => (words.AsUInt16() << 7).AsByte().ExtractMostSignificantBits();
    }

    /// <summary>Index of the last capitalized word with this number, from which <see cref="CapitalWord.Earlier"/> leads to all others; -1 where there is none.</summary>
    public int LatestOf(int number) => number < Filled._different.Count ? _different[number].Latest : -1;

    /// <summary>The number of any word.</summary>
    public int NumberOf(int token)
    {
        var word = _tree.Words[token];
        if (Filled.Find(word) is > 0 and var number)
        {
            return number;
        }

        ref var other = ref _others.At(word);
        if (other == 0)
        {
            other = _different.Count + _otherCount++;
        }

        return other;
    }

    private int Find(int word)
    {
        var slot = WordMap.SlotOf(word) & (_slots.Count - 1);
        while (_slots[slot] != 0 && _different[_slots[slot]].Word != word)
        {
            slot = (slot + 1) & (_slots.Count - 1);
        }

        return _slots[slot];
    }

    private void Fill()
    {
        _isFilled = true;
        _others.Clear();
        _otherCount = 0;

        // The last token of the story is in every set, and no word.
        var capitalized = _tree.Bits.BitsOf(TokenSet.Capitalized);
        var count = -1;
        foreach (var bits in capitalized)
        {
            count += BitOperations.PopCount(bits);
        }

        var different = _different.Resized(count + 1);
        _slots.Resized((int)BitOperations.RoundUpToPowerOf2((uint)different.Length * SlotsEach)).Clear();
        _shouted.Resized(count + 1);
        _openings.Resized(count + Together);
        List(capitalized, ref MemoryMarshal.GetReference(_words.Resized(count)), ref MemoryMarshal.GetReference(different));
    }

    private void FillInitials(ReadOnlySpan<CapitalWord> words)
    {
        var initials = _initials.Resized(words.Length + MostBehind);
        initials[words.Length..].Clear();
        for (var i = 0; i < words.Length; i++)
        {
            initials[i] = (byte)(_tree.Text[_tree.Tokens[words[i].Token].Start] & LetterBits);
        }
    }

    /// <summary>Lists the words and numbers them. The tables have room for each of them.</summary>
    private void List(ReadOnlySpan<ulong> capitalized, ref CapitalWord words, ref DifferentWord different)
    {
        ref var tokens = ref MemoryMarshal.GetReference(_tree.Tokens);
        ref var text = ref MemoryMarshal.GetReference(_tree.Text.AsSpan());
        ref var slots = ref _slots[0];
        ref var shouted = ref _shouted[0];
        ref var openings = ref _openings[0];
        ref var lists = ref MemoryMarshal.GetReference(_tree.Classes);
        ref var traits = ref MemoryMarshal.GetReference(model.Speech.Nouns.All);
        var mask = _slots.Count - 1;
        different = new DifferentWord { Latest = -1 };
        var (at, numbers, shouts, last) = ((nint)0, (nint)1, (nint)0, _tree.Tokens.Length - 1);
        for (var block = 0; block < capitalized.Length; block++)
        {
            var others = block == last >> 6 ? 1UL << last : 0;
            for (var left = capitalized[block] & ~others; left != 0; left &= left - 1)
            {
                var index = (block << 6) + BitOperations.TrailingZeroCount(left);
                ref readonly var token = ref Unsafe.Add(ref tokens, index);
                var number = NumberIn(ref slots, mask, ref different, token.Word, ref numbers);
                ref var its = ref Unsafe.Add(ref different, number);
                Unsafe.Add(ref words, at) = new CapitalWord { Token = index, Number = (int)number, Earlier = its.Latest };
                its.Latest = (int)at;
                its.LongNames += ((ShortestLongName - 1 - token.Length) >>> 31) & ~((int)token.Flags / (int)TokenFlags.AllCaps);

                var isLonger = (1 - token.Length) >>> 31;
                Unsafe.Add(ref openings, at++) = (byte)NameRunReader.MayOpen(token.Flags, isLonger, Unsafe.Add(ref lists, index), Unsafe.Add(ref traits, index));
                Unsafe.Add(ref shouted, shouts) = index;
                shouts += isLonger & Unsafe.BitCast<bool, byte>(char.IsAsciiLetterUpper(Unsafe.Add(ref text, token.Start + isLonger)));
            }
        }

        _shouted.Truncate((int)shouts);
        _different.Truncate((int)numbers);
    }

    /// <summary>The number of a capitalized word, which is the next one where it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint NumberIn(ref int slots, int mask, ref DifferentWord different, int word, ref nint numbers)
    {
        nint slot = WordMap.SlotOf(word) & mask;
        nint number;
        while ((number = Unsafe.Add(ref slots, slot)) != 0 & Unsafe.Add(ref different, number).Word != word)
        {
            slot = (slot + 1) & mask;
        }

        // Every second word or so is new, which nobody could predict: it gets the next number without a branch.
        Unsafe.Add(ref different, numbers) = new DifferentWord { Word = word, Latest = -1 };
        var isNew = (nint)((nuint)(number - 1) >> (8 * nint.Size - 1));
        number += numbers & -isNew;
        numbers += isNew;
        Unsafe.Add(ref slots, slot) = (int)number;
        return number;
    }
}
