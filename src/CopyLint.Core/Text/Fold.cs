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

    /// <summary>Whether the first character leaves open that the word is the one at a place: most words are told apart by it.</summary>
    public static bool MayBeAlike(string text, int at, string word) =>
        word.Length == 0 || ((text[at] ^ word[0]) & ~0x20) == 0 || (text[at] | word[0]) >= 0x80;

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
}
