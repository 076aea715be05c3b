using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CopyLint.Model.Quantities;
using CopyLint.Model.Variants;
using CopyLint.Text.Phrases;

namespace CopyLint.Text;

/// <summary>All that the engine knows of words: the vocabulary, which lists a word is in, every phrase, the units, the variants. Immutable.</summary>
public sealed class Lexicon
{
    /// <summary>For each vocabulary id a bit per member of <see cref="WordList"/>: set where the word alone is an entry; none for 0, which is no word.</summary>
    public required FixedTable<ulong> Classes { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required PhraseIndex Phrases { get; init; }

    public required UnitTable Units { get; init; }

    public VariantTable Variants { get; init; } = VariantTable.Empty;

    /// <summary>Names of all lists by number: the members of <see cref="WordList"/>, then the lists that only rules use.</summary>
    public required ImmutableArray<string> ListNames { get; init; }

    private readonly sbyte[]?[] _payloads = new sbyte[64][];

    /// <summary>By vocabulary id, 0 where nobody asked yet. Whoever asks first, on whatever thread, writes the same.</summary>
    private int[]? _stems;

    /// <summary>Whether a token's word (<see cref="Syntax.Token.Word"/>) alone is an entry of the list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int word, WordList list) => word > 0 && (Classes[word] >> (int)list & 1) != 0;

    /// <summary>The group or value of a word that alone is an entry of the list (at most 127), or 0. Unlike a cue it is there before the walk.</summary>
    public int PayloadOf(int word, WordList list) => Is(word, list) ? (_payloads[(int)list] ??= PayloadsOf(list))[word] : 0;

    /// <summary>What <see cref="WordStem.NumberOf"/> is for a word of the vocabulary.</summary>
    internal int StemOf(int word)
    {
        ref var stem = ref (_stems ??= new int[Classes.Length])[word];
        return stem != 0 ? stem : stem = WordStem.NumberOf(Vocabulary[word]);
    }

    private sbyte[] PayloadsOf(WordList list)
    {
        var payloads = new sbyte[Classes.Length];
        foreach (ref readonly var phrase in Phrases.Phrases)
        {
            if (phrase.List != (int)list || Phrases.Ops[phrase.Start + 1].Code != PhraseOpCode.Accept)
            {
                continue;
            }

            var op = Phrases.Ops[phrase.Start];
            if (op.Code == PhraseOpCode.Word)
            {
                payloads[op.A] = (sbyte)phrase.Payload;
            }

            foreach (var word in op.Code == PhraseOpCode.Set ? Phrases.WordsOf(op.A) : [])
            {
                payloads[word] = (sbyte)phrase.Payload;
            }
        }

        return payloads;
    }
}
