using CopyLint.Text;

namespace CopyLint.Model.Sources;

/// <summary>Finds the sources of attributions, and other source nouns.</summary>
internal static class SourceRecognizer
{
    public static void Recognize(StoryModel model, Table<Source> elements)
    {
    }
}
