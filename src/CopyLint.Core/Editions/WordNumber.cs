using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Editions;

/// <summary>A word or figure as a number that is the same in every story checked with one lexicon.</summary>
internal static class WordNumber
{
    public static int Of(StoryTree tree, int token)
    {
        ref readonly var item = ref tree.Tokens[token];
        return item.Word != 0 ? item.Word : OfText(tree.TextOf(token));
    }

    /// <summary>The number of a text that is no word of the vocabulary.</summary>
    public static int OfText(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            if (c != ',')
            {
                hash = (hash ^ Fold.Char(c)) * 16777619;
            }
        }

        return (int)(hash | 0x80000000);
    }
}
