namespace CopyLint.Text;

/// <summary>
/// The one notion of "the same word": case folded (invariant), typographic apostrophes as straight ones.
/// Folding never changes a word's length, so spans stay valid.
/// </summary>
public static class Fold
{
    public static char Char(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\x80' => c,
        '\u2019' or '\u2018' or '\u02BC' or '\uFF07' => '\'',
        _ => char.ToLowerInvariant(c),
    };

    public static string Word(ReadOnlySpan<char> word) =>
        string.Create(word.Length, word, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = Char(from[i]);
            }
        });

    public static bool Equal(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i] && Char(left[i]) != Char(right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A hash of the folded word that is the same in every process and version.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
        {
            hash = Step(hash, Char(c));
        }

        return hash;
    }

    internal const uint Seed = 2166136261;

    internal static uint Step(uint hash, char folded) => (hash ^ folded) * 16777619;
}
