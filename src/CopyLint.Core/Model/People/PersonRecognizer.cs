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
        var isAny = false;
        var blocks = model.Tree.Blocks;
        var block = blocks.Length - 1;
        for (var i = people.Count - 1; i >= 0; i--)
        {
            while (blocks[block].FirstToken > people[i].First)
            {
                block--;
            }

            if (people[i].IsFullName && blocks[block].Role == BlockRole.Body)
            {
                fullNames.Set(SurnameKey(model.Tree, people[i]), i);
                isAny = true;
            }
        }

        for (var i = 0; i < people.Count && isAny; i++)
        {
            ref var person = ref people[i];
            person = person with { FullName = fullNames.Get(SurnameKey(model.Tree, person), -1) };
        }
    }

    private static int SurnameKey(StoryTree tree, in Person person)
    {
        var token = person.End - 1;
        while (tree.Tokens[token].Start > person.Surname.Start)
        {
            token--;
        }

        return tree.Words[token];
    }
}
