using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Hedges;

/// <summary>Whether the copy says whose hedge it is.</summary>
internal static class HedgeSource
{
    private const int LongestClause = 60;

    /// <summary>Whether an attribution with a source stands in the hedge's sentence, and not in another clause of it.</summary>
    public static bool IsAttributed(StoryModel model, int hedge)
    {
        var first = model.Hedges[hedge].First;
        var sentence = model.SentenceAt(model.Hedges[hedge].Span.Start);
        if (sentence < 0)
        {
            return false;
        }

        var clause = OpeningClauseEnd(model.Tree, model.Tree.Sentences[sentence]);
        var within = model.Within(ElementKind.Attribution, Nearby.Of(model.Tree.Sentences[sentence].Span, model.Hedges[hedge].Span));
        for (var i = within.A; i < within.B; i++)
        {
            if (model.Attributions[i].Source >= 0 && (first < clause || model.Attributions[i].First > clause))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Though the ministry announced a retreat, the troops are likely …": the comma, or -1 where no such clause opens the sentence.</summary>
    private static int OpeningClauseEnd(StoryTree tree, in Sentence sentence)
    {
        var opener = tree.TextOf(sentence.FirstToken);
        if (!Fold.Equal(opener, "though") && !Fold.Equal(opener, "although") && !Fold.Equal(opener, "while") && !Fold.Equal(opener, "whereas"))
        {
            return -1;
        }

        var end = Math.Min(sentence.EndToken, sentence.FirstToken + LongestClause);
        for (var i = sentence.FirstToken; i < end; i++)
        {
            if (tree.Tokens[i].Kind == TokenKind.Comma)
            {
                return i;
            }
        }

        return -1;
    }
}
