using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>Finds people from titles, given names and reporting verbs.</summary>
internal static class PersonRecognizer
{
    public static void Recognize(StoryModel model, Table<Person> elements)
    {
        var evidence = model.Speech.Words;
        evidence.Clear();
        var scan = new PersonScan(model.Tree, model.Speech.Nouns, evidence, model.Speech.CapitalRuns);
        scan.Gather();
        scan.Collect(elements);
        evidence.Clear();
        LinkFullNames(model, evidence, elements);
    }

    private static void LinkFullNames(StoryModel model, WordMap fullNames, Table<Person> people)
    {
        for (var i = people.Count - 1; i >= 0; i--)
        {
            if (people[i].IsFullName && model.RoleAt(people[i].Span.Start) == BlockRole.Body)
            {
                fullNames.Set(SurnameKey(model.Tree, people[i]), i);
            }
        }

        for (var i = 0; i < people.Count; i++)
        {
            people[i] = people[i] with { FullName = fullNames.Get(SurnameKey(model.Tree, people[i]), -1) };
        }
    }

    private static int SurnameKey(StoryTree tree, in Person person) => NameWords.KeyOf(tree, tree.TokenAt(person.Surname.Start));
}
