using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Anonymity;

/// <summary>Looks for the reason of an anonymity formula: in its sentence, in the next one, in the one before.</summary>
internal static class ReasonFinder
{
    /// <summary>How far from the formula, in cues, a reason is looked for.</summary>
    private const int FarthestCue = 80;

    /// <param name="formula">Index of the formula's cue.</param>
    public static AnonymityReason Find(StoryTree tree, int formula, out TextSpan span)
    {
        var cues = tree.Cues;
        var sentence = tree.SentenceOf(cues[formula].First);
        var best = AnonymityReason.None;
        span = default;
        for (var c = formula + 1; c < Math.Min(cues.Length, formula + FarthestCue); c++)
        {
            var distance = DistanceOf(tree, cues[c].First, sentence);
            if (distance > 1 || (distance == 1 && cues[c].List == WordList.AnonymityFormula))
            {
                break;
            }

            var isApart = distance > 0 || cues[c].First > cues[formula].End + 1;
            if (cues[c].List == WordList.AnonymityReason && !(isApart && IsPurpose(cues[c])) && (distance == 0 || IsAboutSource(tree, sentence + 1, cues[c])))
            {
                Take(tree, cues[c], ref best, ref span);
            }
        }

        for (var c = formula - 1; c >= Math.Max(0, formula - FarthestCue); c--)
        {
            var distance = DistanceOf(tree, cues[c].First, sentence);
            if (distance < -1)
            {
                break;
            }

            if (cues[c].List == WordList.AnonymityReason && !IsPurpose(cues[c]) && (distance == 0 || IsPlainReason(cues[c])))
            {
                Take(tree, cues[c], ref best, ref span);
            }
        }

        return best;
    }

    private static void Take(StoryTree tree, in Cue cue, ref AnonymityReason best, ref TextSpan span)
    {
        if ((AnonymityReason)cue.Payload > best)
        {
            best = (AnonymityReason)cue.Payload;
            span = tree.SpanOf(cue.First, cue.End);
        }
    }

    private static bool IsPurpose(in Cue cue) => cue.Payload == (int)AnonymityReason.Purpose;

    /// <summary>A reason of several words, or one that cannot be about anything else.</summary>
    private static bool IsPlainReason(in Cue cue) => cue.Payload == (int)AnonymityReason.Rote || cue.End - cue.First > 2;

    private static int DistanceOf(StoryTree tree, int token, int sentence)
    {
        ref readonly var around = ref tree.Sentences[sentence];
        if (token >= around.FirstToken && token < around.EndToken)
        {
            return 0;
        }

        if (token >= around.EndToken)
        {
            return sentence + 1 < tree.Sentences.Length && token < tree.Sentences[sentence + 1].EndToken ? 1 : 2;
        }

        return sentence > 0 && token >= tree.Sentences[sentence - 1].FirstToken ? -1 : -2;
    }

    /// <summary>The next sentence goes on about the source when it opens with a pronoun or with a noun for people.</summary>
    private static bool IsAboutSource(StoryTree tree, int sentence, in Cue cue)
    {
        var first = tree.Sentences[sentence].FirstToken;
        for (var i = first; i < Math.Min(first + 5, tree.Sentences[sentence].EndToken); i++)
        {
            if (tree.Is(i, WordList.Pronoun) || tree.Is(i, WordList.SourceNoun) || tree.Is(i, WordList.HumanNoun))
            {
                return true;
            }
        }

        return cue.End - cue.First > 2;
    }
}
