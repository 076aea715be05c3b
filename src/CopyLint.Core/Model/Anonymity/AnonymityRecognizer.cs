using CopyLint.Text;

namespace CopyLint.Model.Anonymity;

/// <summary>Finds anonymity formulas and the reasons that are given for them.</summary>
internal static class AnonymityRecognizer
{
    public static void Recognize(StoryModel model, Table<AnonymityFormula> elements)
    {
    }
}
