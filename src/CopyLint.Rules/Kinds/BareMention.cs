using CopyLint.Analysis;
using CopyLint.Model;
using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Whether a noun stands as the copy's own fact: definite, the head of its phrase, and laid to nobody.</summary>
internal static class BareMention
{
    private const int MostModifiers = 2;

    /// <summary>"the bomb", "this old bomb".</summary>
    public static bool IsDefinite(StoryTree tree, int noun)
    {
        var i = noun - 1;
        for (var steps = 0; steps < MostModifiers && i > 0 && IsModifier(tree, i); steps++)
        {
            i--;
        }

        return tree.IsWord(i, "the") || tree.IsWord(i, "this");
    }

    private static bool IsModifier(StoryTree tree, int i) =>
        tree.Tokens[i].IsWord && !tree.Tokens[i].IsCapitalized && !tree.Is(i, WordList.FunctionWord);

    /// <summary>"the bomb squad came" is no bomb, "the bomb lay under" is one: behind a verb stands a small word or a number.</summary>
    public static bool IsHead(StoryContext story, int end)
    {
        var tree = story.Tree;
        ref readonly var next = ref tree.Tokens[end];
        if (!next.IsWord || next.Has(TokenFlags.SentenceStart) || IsSmall(tree, end))
        {
            return next.Kind != TokenKind.Hyphen;
        }

        return !next.IsCapitalized && !tree.Is(end, WordList.OrganizationWord) && !tree.Is(end, WordList.HumanNoun)
            && !story.Model.Speech.Nouns.Has(end, NounTraits.Source | NounTraits.Role)
            && (tree.TextOf(end).EndsWith("ed", StringComparison.Ordinal) || IsSmall(tree, end + 1) || tree.Tokens[end + 1].Kind == TokenKind.Number);
    }

    private static bool IsSmall(StoryTree tree, int i) =>
        tree.Is(i, WordList.FunctionWord) || tree.Is(i, WordList.Auxiliary) || tree.Is(i, WordList.Preposition) || tree.Is(i, WordList.Determiner);

    /// <summary>Whether a source or a hedge stands in the span.</summary>
    public static bool IsOwned(StoryModel model, TextSpan near)
    {
        var said = model.Within(ElementKind.Attribution, near);
        for (var i = said.A; i < said.B; i++)
        {
            if (model.Attributions[i].Source >= 0)
            {
                return true;
            }
        }

        var hedges = model.Within(ElementKind.Hedge, near);
        return hedges.B > hedges.A;
    }
}
