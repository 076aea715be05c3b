using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CopyLint.Model.Quantities;
using CopyLint.Model.Variants;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Pack;

internal static class LexiconReader
{
    public static Lexicon Read(BinaryReader input) => new()
    {
        Vocabulary = Words(input),
        ListNames = Strings(input),
        Classes = Numbers<ulong>(input),
        Phrases = Index(input),
        Units = Units(input),
        Variants = Variants(input),
    };

    private static Vocabulary Words(BinaryReader input)
    {
        var keys = Numbers<WordKey>(input);
        var longWords = new SortedDictionary<int, string>();
        for (var count = input.ReadInt32(); count > 0; count--)
        {
            longWords.Add(input.ReadInt32(), input.ReadString());
        }

        return new Vocabulary(keys, longWords);
    }

    private static PhraseIndex Index(BinaryReader input)
    {
        var ops = Ops(input);
        var phrases = Phrases(input);
        var setStarts = Numbers<int>(input);
        var setWords = Numbers<int>(input);
        var starts = Numbers<int>(input);
        var candidates = Numbers<int>(input);
        var masks = Numbers<ulong>(input);
        var needs = Numbers<ulong>(input);
        var vocabularyCount = input.ReadInt32();
        return new PhraseIndex
        {
            Ops = ops,
            Phrases = phrases,
            SetStarts = setStarts,
            SetWords = setWords,
            Starts = starts,
            Candidates = candidates,
            Masks = masks,
            Needs = needs,
            VocabularyCount = vocabularyCount,
        };
    }

    private static PhraseOp[] Ops(BinaryReader input)
    {
        var codes = Numbers<byte>(input);
        var first = Numbers<int>(input);
        var second = Numbers<int>(input);
        var ops = new PhraseOp[codes.Length];
        for (var i = 0; i < ops.Length; i++)
        {
            ops[i] = new PhraseOp((PhraseOpCode)codes[i], first[i], second[i]);
        }

        return ops;
    }

    private static Phrase[] Phrases(BinaryReader input)
    {
        var starts = Numbers<int>(input);
        var lists = Numbers<int>(input);
        var payloads = Numbers<int>(input);
        var areAsked = Numbers<byte>(input);
        var phrases = new Phrase[starts.Length];
        for (var i = 0; i < phrases.Length; i++)
        {
            phrases[i] = new Phrase(starts[i], lists[i], payloads[i], areAsked[i] != 0);
        }

        return phrases;
    }

    private static UnitTable Units(BinaryReader input)
    {
        var units = new Unit[input.ReadInt32()];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = new Unit(
                input.ReadString(), input.ReadString(), (UnitSystem)input.ReadByte(), input.ReadDouble(), input.ReadDouble(),
                input.ReadInt32(), ImmutableCollectionsMarshal.AsImmutableArray(Numbers<int>(input)));
        }

        var forms = new UnitForm[input.ReadInt32()];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = new UnitForm(input.ReadInt32(), input.ReadString(), input.ReadString(), input.ReadString());
        }

        var symbols = new UnitSymbol[input.ReadInt32()];
        for (var i = 0; i < symbols.Length; i++)
        {
            symbols[i] = new UnitSymbol(input.ReadString(), input.ReadInt32());
        }

        return new UnitTable(
            ImmutableCollectionsMarshal.AsImmutableArray(units),
            ImmutableCollectionsMarshal.AsImmutableArray(forms),
            ImmutableCollectionsMarshal.AsImmutableArray(symbols));
    }

    private static VariantTable Variants(BinaryReader input)
    {
        var sets = new VariantSet[input.ReadInt32()];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = new VariantSet(input.ReadString(), input.ReadInt32(), input.ReadString());
        }

        var forms = new VariantForm[input.ReadInt32()];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = new VariantForm(input.ReadInt32(), input.ReadInt32(), input.ReadString(), (VariantRole)input.ReadByte(), input.ReadBoolean());
        }

        return new VariantTable(ImmutableCollectionsMarshal.AsImmutableArray(sets), ImmutableCollectionsMarshal.AsImmutableArray(forms));
    }

    private static ImmutableArray<string> Strings(BinaryReader input)
    {
        var strings = new string[input.ReadInt32()];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = input.ReadString();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(strings);
    }

    private static T[] Numbers<T>(BinaryReader input) where T : unmanaged
    {
        var numbers = new T[input.ReadInt32()];
        input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
