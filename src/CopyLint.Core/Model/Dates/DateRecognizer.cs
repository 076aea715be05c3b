using CopyLint.Text;

namespace CopyLint.Model.Dates;

/// <summary>Finds dates from months and weekdays.</summary>
internal static class DateRecognizer
{
    public static void Recognize(StoryModel model, Table<DateMention> elements)
    {
    }
}
