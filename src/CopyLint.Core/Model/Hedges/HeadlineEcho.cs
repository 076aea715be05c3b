using CopyLint.Model.Schema;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Hedges;

/// <summary>Whether a sentence of the story takes up what its headline says.</summary>
internal static class HeadlineEcho
{
    private const int FewestWords = 2;
    private const int ShortestWord = 4;
    private const int LongestEnding = 2;
    private const int LongestHeadline = 40;

    /// <summary>Whether the sentence around the position shares two content words or more with the headline.</summary>
    public static bool IsEcho(StoryModel model, int position)
    {
        var headline = StoryMembers.HeadlineOf(model);
        var sentence = model.SentenceAt(position);
        if (headline < 0 || sentence < 0)
        {
            return false;
        }

        var tree = model.Tree;
        var near = Nearby.Of(tree.Sentences[sentence].Span, new TextSpan(position, 0));
        var end = Math.Min(tree.Blocks[headline].EndToken, tree.Blocks[headline].FirstToken + LongestHeadline);
        var shared = 0;
        for (var i = tree.Blocks[headline].FirstToken; i < end; i++)
        {
            shared += IsContent(tree, i) && StandsIn(tree, i, near) ? 1 : 0;
        }

        return shared >= FewestWords;
    }

    private static bool IsContent(StoryTree tree, int token) =>
        tree.Tokens[token].IsWord && tree.Tokens[token].Length >= ShortestWord && !tree.Is(token, WordList.FunctionWord);

    private static bool StandsIn(StoryTree tree, int word, TextSpan near)
    {
        for (var i = tree.TokenAt(near.Start); i < tree.Tokens.Length && tree.Tokens[i].Start < near.End; i++)
        {
            if (tree.Tokens[i].IsWord && IsSameStem(tree.TextOf(word), tree.TextOf(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Russians" and "Russian", "attack" and "attacks".</summary>
    private static bool IsSameStem(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var shorter = left.Length < right.Length ? left : right;
        var longer = left.Length < right.Length ? right : left;
        return shorter.Length >= ShortestWord && longer.Length - shorter.Length <= LongestEnding && Fold.Equal(shorter, longer[..shorter.Length]);
    }
}
