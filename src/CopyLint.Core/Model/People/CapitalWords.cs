using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>
/// The capitalized words of a story, each different one with a number, so that those who look for names look no word up. Gathered when
/// somebody first asks. Kept with its memory from story to story.
/// </summary>
internal sealed class CapitalWords(StoryTree tree)
{
    /// <summary>How many slots there are for each word at least.</summary>
    private const int SlotsEach = 4;

    private readonly Table<CapitalWord> _words = new();
    private readonly Table<int> _shouted = new();

    /// <summary>By number: <see cref="Token.Word"/>, and the index of the latest capitalized word that has it. The first one is nothing.</summary>
    private readonly Table<(int Word, int Latest)> _different = new();

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

    public void Clear() => _isFilled = false;

    /// <summary>Index of the last capitalized word with this number, from which <see cref="CapitalWord.Earlier"/> leads to all others; -1 where there is none.</summary>
    public int LatestOf(int number) => number < Filled._different.Count ? _different[number].Latest : -1;

    /// <summary>The number of any word.</summary>
    public int NumberOf(int token)
    {
        var word = tree.Words[token];
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
        var count = tree.Bits.CountOf(TokenSet.Capitalized, 0, tree.Tokens.Length - 1);
        List(_words.Resized(count + 1));
        _words.Truncate(count);
        Number(_words.From(0), _different.Resized(count + 2));
    }

    /// <summary>Lists the words, without their numbers, and behind them the last token of the story, which is in every set.</summary>
    private void List(Span<CapitalWord> words)
    {
        ref var tokens = ref MemoryMarshal.GetReference(tree.Tokens);
        ref var text = ref MemoryMarshal.GetReference(tree.Text.AsSpan());
        ref var list = ref MemoryMarshal.GetReference(words);
        ref var shouted = ref MemoryMarshal.GetReference(_shouted.Resized(words.Length));
        var (count, shouts, first) = (0, 0, 0);
        foreach (var bits in tree.Bits.BitsOf(TokenSet.Capitalized))
        {
            for (var left = bits; left != 0; left &= left - 1)
            {
                var at = first + BitOperations.TrailingZeroCount(left);
                ref readonly var token = ref Unsafe.Add(ref tokens, at);
                Unsafe.Add(ref list, count++).Token = at;
                Unsafe.Add(ref shouted, shouts) = at;
                var isLonger = (1 - token.Length) >>> 31;
                shouts += isLonger & Unsafe.BitCast<bool, byte>(char.IsAsciiLetterUpper(Unsafe.Add(ref text, token.Start + isLonger)));
            }

            first += 64;
        }

        _shouted.Truncate(shouts);
    }

    /// <summary>Numbers the words. The tables have room for each of them, and for one more that is different.</summary>
    private void Number(Span<CapitalWord> words, Span<(int Word, int Latest)> different)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)different.Length * SlotsEach);
        _slots.Resized(size).Clear();
        ref var slots = ref _slots[0];
        ref var known = ref MemoryMarshal.GetReference(different);
        ref var tokens = ref MemoryMarshal.GetReference(tree.Words);
        known = (0, -1);
        var numbers = 1;
        for (var i = 0; i < words.Length; i++)
        {
            ref var capital = ref words[i];
            var word = Unsafe.Add(ref tokens, capital.Token);
            var slot = WordMap.SlotOf(word) & (size - 1);
            int number;
            while ((number = Unsafe.Add(ref slots, slot)) != 0 & Unsafe.Add(ref known, number).Word != word)
            {
                slot = (slot + 1) & (size - 1);
            }

            // Every second word or so is new, which nobody could predict: it gets the next number without a branch.
            Unsafe.Add(ref known, numbers) = (word, -1);
            var isNew = (number - 1) >>> 31;
            number += numbers & -isNew;
            numbers += isNew;
            Unsafe.Add(ref slots, slot) = number;
            ref var latest = ref Unsafe.Add(ref known, number).Latest;
            capital.Number = number;
            capital.Earlier = latest;
            latest = i;
        }

        _different.Truncate(numbers);
    }
}
