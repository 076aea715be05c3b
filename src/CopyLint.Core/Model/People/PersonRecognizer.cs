using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>Finds people from titles, given names and reporting verbs. Kept with its memory from story to story.</summary>
internal sealed class PersonRecognizer
{
    /// <summary>Those that may name a person or introduce one, in the order of the text.</summary>
    public Table<CapitalRun> Runs { get; } = new();

    /// <summary>What is known of each word, by number (<see cref="CapitalWord.Number"/>).</summary>
    public Table<KnownName> Names { get; } = new();

    /// <summary>What each capitalized word shows of itself where it stands; nothing where it opens no name and is in none.</summary>
    public Table<NameEvidence> Uses { get; } = new();

    /// <summary>By person the number of the surname.</summary>
    public Table<int> Surnames { get; } = new();

    public void Recognize(StoryModel model, Table<Person> people)
    {
        Runs.Clear();
        Surnames.Clear();
        Uses.Fill(model.Capitals.All.Length, NameEvidence.None);
        Names.Fill(model.Capitals.Numbers, default);
        var nouns = model.Speech.Nouns;
        new NameGatherer(model, nouns, this).Gather();
        new PersonScan(model, nouns, this).Collect(people);
        LinkFullNames(people);
    }

    private void LinkFullNames(Table<Person> people)
    {
        for (var i = 0; i < people.Count; i++)
        {
            if (Names[Surnames[i]].FullName is > 0 and var fullName)
            {
                people[i] = people[i] with { FullName = fullName - 1 };
            }
        }
    }
}
