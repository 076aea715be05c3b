using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model;

/// <summary>
/// The part of a sentence that can bear on a place in it. Bounded, so that one endless sentence full of elements takes no
/// more than linear time.
/// </summary>
internal static class Nearby
{
    private const int Farthest = 600;

    /// <summary>The part of the sentence that is near the place; empty where it is too far off.</summary>
    public static TextSpan Of(TextSpan sentence, TextSpan place)
    {
        var start = Math.Max(sentence.Start, place.Start - Farthest);
        return TextSpan.FromBounds(start, Math.Max(start, Math.Min(sentence.End, place.End + Farthest)));
    }
}
