using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>Finds numbers, their approximators, ranges and units.</summary>
internal static class QuantityRecognizer
{
    public static void Recognize(StoryModel model, Table<Quantity> elements)
    {
    }
}
