using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>What the word lists know of words that stand twice, and of those beside them.</summary>
internal static class DoubleLexicon
{
    public static DoubleContext ContextOf(StoryTree tree, int token) => (DoubleContext)tree.PayloadOf(token, WordList.LegitimateDouble);

    public static DoubleNeighbor NeighborOf(StoryTree tree, int token) => (DoubleNeighbor)tree.PayloadOf(token, WordList.DoubleNeighbor);
}
