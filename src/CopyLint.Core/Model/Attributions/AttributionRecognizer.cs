using CopyLint.Text;

namespace CopyLint.Model.Attributions;

/// <summary>Finds who says what, from reporting verbs.</summary>
internal static class AttributionRecognizer
{
    public static void Recognize(StoryModel model, Table<Attribution> elements)
    {
    }
}
