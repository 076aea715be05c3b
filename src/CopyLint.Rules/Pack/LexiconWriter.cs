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
        Numbers<ulong>(lexicon.Classes, output);
        Index(lexicon.Phrases, output);
        Units(lexicon.Units, output);
        Variants(lexicon.Variants, output);
    }

    /// <summary>Most words are their keys.</summary>
    private static void Vocabulary(Vocabulary vocabulary, BinaryWriter output)
    {
        Numbers(vocabulary.Keys, output);
        output.Write(vocabulary.LongWords.Count);
        foreach (var (id, word) in vocabulary.LongWords)
        {
            output.Write(id);
            output.Write(word);
        }
    }

    private static void Index(PhraseIndex index, BinaryWriter output)
    {
        Numbers<byte>([.. index.Ops.Select(op => (byte)op.Code)], output);
        Numbers<int>([.. index.Ops.Select(op => op.A)], output);
        Numbers<int>([.. index.Ops.Select(op => op.B)], output);
        Numbers<int>([.. index.Phrases.Select(phrase => phrase.Start)], output);
        Numbers<int>([.. index.Phrases.Select(phrase => phrase.List)], output);
        Numbers<int>([.. index.Phrases.Select(phrase => phrase.Payload)], output);
        Numbers<byte>([.. index.Phrases.Select(phrase => phrase.IsAsked ? (byte)1 : (byte)0)], output);
        Numbers<int>(index.SetStarts, output);
        Numbers<int>(index.SetWords, output);
        Numbers<int>(index.Starts, output);
        Numbers<int>(index.Candidates, output);
        Numbers<ulong>(index.Masks, output);
        Numbers<ulong>(index.Needs, output);
        output.Write(index.VocabularyCount);
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
            Numbers<int>([.. unit.Also], output);
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
        output.Write(table.Sets.Length);
        foreach (var set in table.Sets)
        {
            output.Write(set.Class);
            output.Write(set.ClassNumber);
            output.Write(set.Name);
        }

        output.Write(table.Forms.Length);
        foreach (var form in table.Forms)
        {
            output.Write(form.Set);
            output.Write(form.Number);
            output.Write(form.Text);
            output.Write((byte)form.Role);
            output.Write(form.IsExact);
        }
    }

    private static void Strings(IReadOnlyCollection<string> strings, BinaryWriter output)
    {
        output.Write(strings.Count);
        foreach (var text in strings)
        {
            output.Write(text);
        }
    }

    private static void Numbers<T>(ReadOnlySpan<T> numbers, BinaryWriter output) where T : unmanaged
    {
        output.Write(numbers.Length);
        output.Write(MemoryMarshal.AsBytes(numbers));
    }
}
