using CopyLint.Text;

namespace CopyLint.Model.Hedges;

/// <summary>Turns hedge cues into hedges.</summary>
internal static class HedgeRecognizer
{
    public static void Recognize(StoryModel model, Table<Hedge> elements)
    {
    }
}
