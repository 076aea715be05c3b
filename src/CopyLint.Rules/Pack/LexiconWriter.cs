using System.Runtime.InteropServices;
using CopyLint.Model.Quantities;
using CopyLint.Model.Variants;
using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Pack;

internal static class LexiconWriter
{
    public static void Write(Lexicon lexicon, BinaryWriter output)
    {
        Vocabulary(lexicon.Vocabulary, output);
        Strings(lexicon.ListNames, output);
        Table(lexicon.Classes, output);
        Index(lexicon.Phrases, output);
        Units(lexicon.Units, output);
        Variants(lexicon.Variants, output);
    }

    /// <summary>Most words are their keys.</summary>
    private static void Vocabulary(Vocabulary vocabulary, BinaryWriter output)
    {
        Table(vocabulary.Keys, output);
        Table(vocabulary.Table.Entries, output);
        Table(vocabulary.Table.Seeds, output);
        output.Write(vocabulary.LongWords.Count);
        foreach (var (id, word) in vocabulary.LongWords)
        {
            output.Write(id);
            output.Write(word);
        }
    }

    private static void Index(PhraseIndex index, BinaryWriter output)
    {
        output.Write(index.VocabularyCount);
        Table(index.Ops, output);
        Table(index.Phrases, output);
        Table(index.SetStarts, output);
        Table(index.SetWords, output);
        Table(index.Needs, output);
        Table(index.Walk.Keys, output);
        Table(index.Walk.Candidates, output);
        Table(index.Walk.OneWord, output);
        Table(index.Walk.Filters, output);
        Table(index.Walk.Asked, output);
        Table(index.Walk.ListMasks, output);
        Table(index.Walk.EntriesOfWords, output);
        Table(index.Walk.EntryStarts, output);
        Table(index.Walk.Entries, output);
    }

    private static void Units(UnitTable table, BinaryWriter output)
    {
        output.Write(table.Units.Length);
        foreach (var unit in table.Units)
        {
            output.Write(unit.Name);
            output.Write(unit.Dimension);
            output.Write((byte)unit.System);
            output.Write(unit.Factor);
            output.Write(unit.Offset);
            output.Write(unit.Target);
            Table(new FixedTable<int>(unit.Also.AsSpan()), output);
            output.Write(unit.IsInverse);
        }

        output.Write(table.Forms.Length);
        foreach (var form in table.Forms)
        {
            output.Write(form.Unit);
            output.Write(form.Spelling);
            output.Write(form.Text);
            output.Write(form.Plural);
        }

        output.Write(table.Symbols.Length);
        foreach (var symbol in table.Symbols)
        {
            output.Write(symbol.Text);
            output.Write(symbol.Form);
        }
    }

    private static void Variants(VariantTable table, BinaryWriter output)
    {
        Strings(table.Classes, output);
        Table(table.Sets, output);
        Table(table.Forms, output);
        Table(table.Text, output);
    }

    private static void Strings(IReadOnlyCollection<string> strings, BinaryWriter output)
    {
        output.Write(strings.Count);
        foreach (var text in strings)
        {
            output.Write(text);
        }
    }

    /// <summary>As its bytes: no type that is stored so has any between its fields.</summary>
    private static void Table<T>(FixedTable<T> table, BinaryWriter output)
        where T : unmanaged
    {
        output.Write(table.Length);
        output.Write(MemoryMarshal.AsBytes(table.Span));
    }
}
