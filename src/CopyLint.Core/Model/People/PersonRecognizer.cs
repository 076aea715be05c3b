using CopyLint.Text;

namespace CopyLint.Model.People;

/// <summary>Finds people from titles, given names and reporting verbs.</summary>
internal static class PersonRecognizer
{
    public static void Recognize(StoryModel model, Table<Person> elements)
    {
    }
}
