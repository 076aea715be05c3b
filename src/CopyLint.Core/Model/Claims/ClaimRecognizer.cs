using CopyLint.Text;

namespace CopyLint.Model.Claims;

/// <summary>Finds casualty claims from casualty words and numbers.</summary>
internal static class ClaimRecognizer
{
    public static void Recognize(StoryModel model, Table<Claim> elements)
    {
    }
}
