using CopyLint.Text;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>Whether two words are spellings of one: "defence" and "defense", "travelled" and "traveled", "cooperate" and "co-operate".</summary>
internal static class Spelling
{
    private const int ShortestWord = 5;
    private const int LongestWord = 40;
    private const int MostEdits = 2;

    /// <summary>Whether the text has a word that is another spelling of this one.</summary>
    public static bool HasVariant(string text, ReadOnlySpan<char> word)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > at && AreVariants(text.AsSpan(at, end - at), word))
            {
                return true;
            }

            at = Math.Max(end, at + 1);
        }

        return false;
    }

    /// <summary>Two words of five letters or more that begin alike and differ in two letters at most.</summary>
    public static bool AreVariants(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        Fold.Equal(left, right)
        || (Math.Min(left.Length, right.Length) >= ShortestWord && Fold.Equal(left[..3], right[..3])
            && Math.Abs(left.Length - right.Length) <= MostEdits && right.Length <= LongestWord && EditDistance.Between(left, right, foldsCase: true) <= MostEdits);
}
