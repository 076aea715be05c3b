using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Names;

/// <summary>A name as a story writes it.</summary>
/// <param name="Span">The first mention in this form.</param>
/// <param name="Thing">A number that is the same for what may be one: a set of variants, or persons with one name in common.</param>
/// <param name="Form">A number that is the same for the same form: the words of the name, or the number of the form in its set.</param>
/// <param name="FormSpan">Where the form stands.</param>
/// <param name="IsListed">Whether the forms of the thing are known; else they have to look alike.</param>
/// <param name="IsFirst">Whether it is the story's first form for the thing.</param>
public readonly record struct WrittenName(TextSpan Span, ulong Thing, ulong Form, TextSpan FormSpan, bool IsListed, bool IsFirst)
{
    private const int MostEdits = 2;
    private const int ShortestName = 4;
    private const int LongName = 6;

    /// <summary>Whether two forms for one thing are written differently, and may well be of one thing.</summary>
    public static bool AreVariants(StoryDigest story, in WrittenName name, StoryDigest otherStory, in WrittenName other) =>
        name.Form != other.Form && (name.IsListed || LooksLike(name.FormIn(story), other.FormIn(otherStory)));

    private string FormIn(StoryDigest story) => Fold.Word(story.Text.AsSpan(FormSpan.Start, FormSpan.Length));

    /// <summary>
    /// Two names of four letters or more that begin alike and differ in two letters at most: Sergei, Sergey. Of one more letter alone in a short name nothing
    /// follows: Ann, Anna. Long ones may begin with other letters: Voitek, Woitek. "Dunphy" and "Dunfy" sound alike.
    /// </summary>
    private static bool LooksLike(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        var isLong = shorter >= LongName;
        return shorter >= ShortestName && (isLong || left[0] == right[0])
            && (EditDistance.Between(left, right) <= (isLong && left[0] == right[0] ? MostEdits : 1)
                || EditDistance.IsSlip(left, right) || Sound(left) == Sound(right));
    }

    private static string Sound(string name) => name.Replace("ph", "f", StringComparison.Ordinal).Replace("ck", "k", StringComparison.Ordinal);
}
