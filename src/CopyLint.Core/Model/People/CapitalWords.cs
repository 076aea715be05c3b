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
    private readonly Table<CapitalWord> _words = new();
    private readonly Table<int> _shouted = new();

    /// <summary>By number: <see cref="Token.Word"/>, and the index of the latest capitalized word that has it. The first one is nothing.</summary>
    private readonly Table<(int Word, int Latest)> _different = new();

    /// <summary>A hash table of numbers; 0 is a free slot. Half of it is free, so that a search ends soon.</summary>
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
        var slot = SlotOf(word) & (_slots.Count - 1);
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
        List();
        Number(_words.From(0), _different.Resized(_words.Count + 1));
    }

    /// <summary>Lists the words, without their numbers.</summary>
    private void List()
    {
        var tokens = tree.Tokens;
        var text = tree.Text;
        var words = _words.Resized(tree.Bits.CountOf(TokenSet.Capitalized, 0, tokens.Length - 1));
        var shouted = _shouted.Resized(words.Length);
        var count = 0;
        var capitals = tree.Bits.Of(TokenSet.Capitalized);
        for (var i = 0; i < words.Length; i++)
        {
            var token = capitals.Next();
            words[i] = new CapitalWord(token, 0, 0);
            shouted[count] = token;
            var second = tokens[token].Start + 1;
            count += (uint)second < (uint)text.Length && char.IsAsciiLetterUpper(text[second]) && tokens[token].Length > 1 ? 1 : 0;
        }

        _shouted.Truncate(count);
    }

    /// <summary>Numbers the words. The tables have room for each of them.</summary>
    private void Number(Span<CapitalWord> words, Span<(int Word, int Latest)> different)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)different.Length * 2);
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
            var slot = SlotOf(word) & (size - 1);
            int number;
            while ((number = Unsafe.Add(ref slots, slot)) != 0 && Unsafe.Add(ref known, number).Word != word)
            {
                slot = (slot + 1) & (size - 1);
            }

            if (number == 0)
            {
                number = numbers++;
                Unsafe.Add(ref slots, slot) = number;
                Unsafe.Add(ref known, number) = (word, -1);
            }

            capital = new CapitalWord(capital.Token, number, Unsafe.Add(ref known, number).Latest);
            Unsafe.Add(ref known, number).Latest = i;
        }

        _different.Truncate(numbers);
    }

    private static int SlotOf(int word) => (int)((uint)word * 2654435769u >> 7);
}
