using CopyLint.Text;
using CopyLint.Text.Phrases;

namespace CopyLint.Model.Anonymity;

/// <summary>Finds anonymity formulas and the reasons that are given for them.</summary>
internal static class AnonymityRecognizer
{
    /// <summary>How many sources to each side of a formula are looked at.</summary>
    private const int MostSources = 12;

    public static void Recognize(StoryModel model, Table<AnonymityFormula> elements)
    {
        var tree = model.Tree;
        var cues = tree.Cues;
        foreach (var c in model.CueFinder.In(CueGroup.Anonymity))
        {
            var reason = ReasonFinder.Find(tree, c, out var span);
            var source = SourceOf(model, cues[c].First, cues[c].End);
            elements.Add(new AnonymityFormula(
                tree.SpanOf(cues[c].First, cues[c].End), cues[c].First, cues[c].End, (AnonymityForm)cues[c].Payload, reason, span, source,
                IsFirst(model, source, elements)));
        }

        SpreadBlanketReasons(model, elements);
    }

    /// <summary>The speaker of the same sentence that stands nearest before the formula, else the nearest behind it.</summary>
    private static int SourceOf(StoryModel model, int first, int end)
    {
        var sentence = model.Tree.Sentences[model.Tree.SentenceOf(first)];
        var best = -1;
        var nearest = FirstSourceFrom(model, first);
        var start = Math.Max(FirstSourceFrom(model, sentence.FirstToken), nearest - MostSources);
        for (var i = start; i < Math.Min(model.Sources.Length, nearest + MostSources) && model.Sources[i].First < sentence.EndToken; i++)
        {
            var source = model.Sources[i];
            if (source.Utterance < 0 && source.First >= end)
            {
                continue;
            }

            if (source.First < first || best < 0)
            {
                best = source.Utterance >= 0 || source.IsAnonymous || best < 0 ? i : best;
            }
        }

        return best < 0 ? SourceBefore(model, first) : best;
    }

    /// <summary>
    /// "Two aides said so. They asked not to be named.": the pronoun stands for the speaker of the sentence before, where
    /// nobody else is spoken of who could wish to go unnamed.
    /// </summary>
    private static int SourceBefore(StoryModel model, int formula)
    {
        var tree = model.Tree;
        var number = tree.SentenceOf(formula);
        var start = tree.Sentences[number].FirstToken;
        var before = FirstSourceFrom(model, start) - 1;
        if (number == 0 || before < 0 || formula - start > 2 || !tree.Is(start, WordList.Pronoun) || model.Sources[before] is not { IsAnonymous: true, Utterance: >= 0 } source
            || tree.Is(start, WordList.SingularPronoun) == source.IsPlural || source.First < tree.Sentences[number - 1].FirstToken)
        {
            return -1;
        }

        for (var i = tree.Sentences[number - 1].FirstToken; i < start; i++)
        {
            if ((i < source.First || i >= source.End) && (tree.Is(i, WordList.PersonNoun) || tree.Is(i, WordList.HumanNoun) || tree.Is(i, WordList.SingularPronoun)))
            {
                return -1;
            }
        }

        return before;
    }

    private static int FirstSourceFrom(StoryModel model, int token) => model.Sources.CountBefore(token, static (source, at) => source.First < at);

    private static bool IsFirst(StoryModel model, int source, Table<AnonymityFormula> elements)
    {
        for (var i = elements.Count - 1; source >= 0 && i >= Math.Max(0, elements.Count - 16); i--)
        {
            var earlier = elements[i].Source;
            if (earlier == source || (earlier >= 0 && model.Sources[source].IsDefinite && model.Tree.IsSameWord(model.Sources[earlier].Head, model.Sources[source].Head)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"All spoke on condition of anonymity because …" gives the reason for the formulas before it.</summary>
    private static void SpreadBlanketReasons(StoryModel model, Table<AnonymityFormula> elements)
    {
        var blanket = -1;
        for (var i = elements.Count - 1; i >= 0; i--)
        {
            var formula = elements[i];
            if (formula.Reason < AnonymityReason.Rote && blanket >= 0)
            {
                elements[i] = formula with { Reason = elements[blanket].Reason, ReasonSpan = elements[blanket].ReasonSpan };
            }
            else if (formula.Reason >= AnonymityReason.Rote && IsBlanket(model, formula))
            {
                blanket = i;
            }
        }
    }

    /// <summary>Whether several speak: "All", "Both", "The officials", "They" open the sentence.</summary>
    private static bool IsBlanket(StoryModel model, in AnonymityFormula formula)
    {
        var tree = model.Tree;
        var first = tree.Sentences[tree.SentenceOf(formula.First)].FirstToken;
        return formula.Source >= 0
            ? model.Sources[formula.Source].IsPlural
            : Fold.Equal(tree.TextOf(first), "all") || Fold.Equal(tree.TextOf(first), "both") || (tree.Is(first, WordList.Pronoun) && !tree.Is(first, WordList.SingularPronoun));
    }
}
