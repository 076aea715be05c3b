using CopyLint.Syntax;

namespace CopyLint.Text;

/// <summary>A word or figure as a number that is the same in every story checked with one lexicon.</summary>
internal static class WordNumber
{
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    public static int Of(StoryTree tree, int token)
    {
        ref readonly var item = ref tree.Tokens[token];
        return item.Word == 0 ? OfText(tree.TextOf(token)) : item.Word;
    }

    /// <summary>Whether no list of the pack has the word: a name, or a word that few stories have.</summary>
    public static bool IsRare(int word) => word < 0;

    /// <summary>The number of a word without its ending, the same for British and American spelling: "killed" and "killing", "metre" and "meters".</summary>
    public static int OfStem(StoryTree tree, int token) =>
        tree.Tokens[token].Word is > 0 and var word ? tree.Lexicon.StemOf(word) : WordStem.NumberOf(tree.TextOf(token));

    /// <summary>The number of a text that is no word of the vocabulary.</summary>
    public static int OfText(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var c in text)
        {
            hash = c != ',' ? (hash ^ Fold.Char(c)) * Prime : hash;
        }

        return (int)(hash | 0x80000000);
    }

    /// <summary>The same for a folded text.</summary>
    public static int OfFolded(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var c in text)
        {
            hash = c != ',' ? (hash ^ c) * Prime : hash;
        }

        return (int)(hash | 0x80000000);
    }
}
