using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Quantities;

/// <summary>Looks at the words around a temperature and its conversion for a change of temperature.</summary>
internal static class DegreeChange
{
    private const int WordsBehind = 3;

    public static DegreeChangeEvidence Of(StoryTree tree, in Quantity origin, in Quantity target)
    {
        var before = origin.First - 1;
        var isOfChange = tree.IsWord(before, "of") && Of(tree, before - 1) == DegreeChangeEvidence.Possible;
        if (tree.IsWord(before, "by") || isOfChange || Of(tree, before) == DegreeChangeEvidence.Certain)
        {
            return DegreeChangeEvidence.Certain;
        }

        return IsBehind(tree, target.End) ? DegreeChangeEvidence.Possible : DegreeChangeEvidence.None;
    }

    private static DegreeChangeEvidence Of(StoryTree tree, int token) =>
        token < 0 ? DegreeChangeEvidence.None : (DegreeChangeEvidence)tree.PayloadOf(token, WordList.DegreeChange);

    private static bool IsBehind(StoryTree tree, int end)
    {
        for (var i = end; i < Math.Min(end + WordsBehind, tree.Tokens.Length) && !tree.Tokens[i].Has(TokenFlags.SentenceStart); i++)
        {
            if (Of(tree, i) == DegreeChangeEvidence.Possible)
            {
                return true;
            }
        }

        return false;
    }
}
