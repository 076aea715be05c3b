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
        Classes = Table<ulong>(input),
        Phrases = Index(input),
        Units = Units(input),
        Variants = Variants(input),
    };

    private static Vocabulary Words(BinaryReader input)
    {
        var keys = Table<WordKey>(input);
        var table = new WordTable(Table<WordEntry>(input), Table<ushort>(input));
        var longWords = new SortedDictionary<int, string>();
        for (var count = input.ReadInt32(); count > 0; count--)
        {
            longWords.Add(input.ReadInt32(), input.ReadString());
        }

        return new Vocabulary(keys, table, longWords);
    }

    private static PhraseIndex Index(BinaryReader input) => new()
    {
        VocabularyCount = input.ReadInt32(),
        Ops = Table<PhraseOp>(input),
        Phrases = Table<Phrase>(input),
        SetStarts = Table<int>(input),
        SetWords = Table<int>(input),
        Needs = Table<ulong>(input),
        Walk = new WalkTable
        {
            Keys = Table<KeyCandidates>(input),
            Candidates = Table<WalkCandidate>(input),
            OneWord = Table<WalkCandidate>(input),
            Filters = Table<ulong>(input),
            Asked = Table<AskedPhrase>(input),
            ListMasks = Table<ulong>(input),
            EntriesOfWords = Table<WordEntries>(input),
            EntryStarts = Table<int>(input),
            Entries = Table<ListEntry>(input),
        },
    };

    private static UnitTable Units(BinaryReader input)
    {
        var units = new Unit[input.ReadInt32()];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = new Unit(
                input.ReadString(), input.ReadString(), (UnitSystem)input.ReadByte(), input.ReadDouble(), input.ReadDouble(),
                input.ReadInt32(), [.. Table<int>(input).Span], input.ReadBoolean());
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

    private static VariantTable Variants(BinaryReader input) =>
        new(Strings(input), Table<VariantSet>(input), Table<VariantForm>(input), Table<char>(input));

    private static ImmutableArray<string> Strings(BinaryReader input)
    {
        var strings = new string[input.ReadInt32()];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = input.ReadString();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(strings);
    }

    private static FixedTable<T> Table<T>(BinaryReader input)
        where T : unmanaged => FixedTable<T>.Read(input.BaseStream, input.ReadInt32());
}
