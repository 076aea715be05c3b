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
        var scan = new PersonScan(model.Tree, model.Speech.Nouns, evidence);
        scan.Gather();
        scan.Collect(elements);
    }
}
