using CopyLint.Text;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>Whether two words are spellings of one: "defence" and "defense", "travelled" and "traveled", "cooperate" and "co-operate".</summary>
internal static class Spelling
{
    private const int ShortestWord = 5;
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
        || (Math.Min(left.Length, right.Length) >= ShortestWord && Fold.Equal(left[..3], right[..3]) && Edits(left, right) <= MostEdits);

    private static int Edits(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (Math.Abs(left.Length - right.Length) > MostEdits || right.Length > 40)
        {
            return MostEdits + 1;
        }

        Span<int> row = stackalloc int[41];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var change = Fold.Char(left[i - 1]) == Fold.Char(right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
