using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>Finds people from titles, given names and reporting verbs. Kept with its memory from story to story.</summary>
internal sealed class PersonRecognizer
{
    /// <summary>Those that may name a person or introduce one, in the order of the text.</summary>
    public Table<CapitalRun> Runs { get; } = new();

    /// <summary>What is known of each word, by number (<see cref="CapitalWord.Number"/>).</summary>
    public Table<KnownName> Names { get; } = new();

    /// <summary>Whether each capitalized word stands alone, as a name of one word may.</summary>
    public Table<NameEvidence> Uses { get; } = new();

    /// <summary>A bit for each token that is a capitalized word inside its sentence, and 64 more that are none.</summary>
    public Table<ulong> Inside { get; } = new();

    /// <summary>By person the number of the surname.</summary>
    public Table<int> Surnames { get; } = new();

    public void Recognize(StoryModel model, Table<Person> people)
    {
        Runs.Clear();
        Surnames.Clear();
        Uses.Fill(model.Capitals.All.Length, NameEvidence.None);
        Names.Fill(model.Capitals.Numbers, default);
        FindInside(model.Tree.Bits.BitsOf(TokenSet.Capitalized), model.Tree.Bits.BitsOf(TokenSet.SentenceStart));
        var nouns = model.Speech.Nouns;
        var gatherer = new NameGatherer(model, nouns, this);
        gatherer.Gather();
        var scan = new PersonScan(model, nouns, this);
        scan.Collect(people);
        LinkFullNames(people);
    }

    private void FindInside(ReadOnlySpan<ulong> capitalized, ReadOnlySpan<ulong> starts)
    {
        var inside = Inside.Resized(capitalized.Length + 1);
        for (var i = 0; i < capitalized.Length; i++)
        {
            inside[i] = capitalized[i] & ~starts[i];
        }

        inside[^1] = 0;
    }

    private void LinkFullNames(Table<Person> people)
    {
        for (var i = 0; i < people.Count; i++)
        {
            people[i] = people[i] with { FullName = Names[Surnames[i]].FullName - 1 };
        }
    }
}
