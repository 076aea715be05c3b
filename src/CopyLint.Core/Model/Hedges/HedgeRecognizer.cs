using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Hedges;

/// <summary>Turns hedge cues into hedges (of overlapping ones the first, and the longest), and finds who is named with them.</summary>
internal static class HedgeRecognizer
{
    private const int LongestAgent = 6;

    public static void Recognize(StoryModel model, Table<Hedge> hedges)
    {
        var tree = model.Tree;
        var cues = tree.Cues;
        foreach (var i in model.CueFinder.In(CueGroup.Hedge))
        {
            ref readonly var cue = ref cues[i];
            if (IsMonth(tree, cue))
            {
                continue;
            }

            if (hedges.Count == 0 || hedges[hedges.Count - 1].End <= cue.First)
            {
                hedges.Add(Of(tree, cue));
            }
            else if (hedges[hedges.Count - 1].First == cue.First && hedges[hedges.Count - 1].End < cue.End)
            {
                hedges[hedges.Count - 1] = Of(tree, cue);
            }
        }
    }

    private static Hedge Of(StoryTree tree, in Cue cue)
    {
        var kind = (HedgeKind)cue.Payload;
        return new Hedge(tree.SpanOf(cue.First, cue.End), cue.First, cue.End, kind, AgentOf(tree, cue.End, kind), IsNegated(tree, cue.First, kind));
    }

    /// <summary>A "May" in the middle of a sentence is the month.</summary>
    private static bool IsMonth(StoryTree tree, in Cue cue) =>
        (HedgeKind)cue.Payload == HedgeKind.Modal && tree.Tokens[cue.First].IsCapitalized && !tree.Tokens[cue.First].Has(TokenFlags.SentenceStart);

    private static TextSpan AgentOf(StoryTree tree, int end, HedgeKind kind)
    {
        ref readonly var token = ref tree.Tokens[end];
        if (!token.IsWord || token.Has(TokenFlags.SentenceStart) || !IsAgentWord(tree, end, kind) || tree.Tokens[end + 1].Kind == TokenKind.Number)
        {
            return default;
        }

        var last = end + 1;
        while (last - end < LongestAgent && tree.Tokens[last].IsWord && !tree.Tokens[last].Has(TokenFlags.SentenceStart))
        {
            last++;
        }

        return last == end + 1 ? default : tree.SpanOf(end, last);
    }

    /// <summary>"believed by …", "unknown to …"; but "expected by Friday" says when.</summary>
    private static bool IsAgentWord(StoryTree tree, int token, HedgeKind kind) =>
        (Fold.Equal(tree.TextOf(token), "by") && !tree.Is(token + 1, WordList.Weekday) && !tree.Is(token + 1, WordList.Month))
        || (kind == HedgeKind.Unknown && Fold.Equal(tree.TextOf(token), "to"));

    private static bool IsNegated(StoryTree tree, int first, HedgeKind kind) =>
        kind < HedgeKind.Unverified && first > 0 && !tree.Tokens[first].Has(TokenFlags.SentenceStart) && tree.Is(first - 1, WordList.Negation);
}
