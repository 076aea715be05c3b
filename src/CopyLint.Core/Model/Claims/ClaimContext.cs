using CopyLint.Model.Hedges;
using CopyLint.Model.Quantities;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Claims;

/// <summary>What stands around a claim: who says it, and whether it is settled history.</summary>
internal static class ClaimContext
{
    private const int FarthestRepetition = 50;

    /// <summary>
    /// Whether somebody is named for it: in its sentence or the one before or after in its paragraph, by quotation
    /// marks, by a word such as "reportedly", or where the same words stood earlier in the story.
    /// </summary>
    public static bool IsAttributed(StoryModel model, int claim)
    {
        var span = model.Claims[claim].Span;
        return model.IsQuoted(span) || IsAttributedHere(model, span) || IsRepeated(model, claim);
    }

    /// <summary>A year, an anniversary, "decades ago": no news.</summary>
    public static bool IsSettled(StoryModel model, int claim)
    {
        var span = model.Claims[claim].Span;
        var sentence = model.SentenceAt(span.Start);
        if (sentence < 0)
        {
            return false;
        }

        var near = Nearby.Of(model.Tree.Sentences[sentence].Span, span);
        return HasYear(model, near) || HasSettledTime(model.Tree, near);
    }

    private static bool IsAttributedHere(StoryModel model, TextSpan span)
    {
        var sentence = model.SentenceAt(span.Start);
        if (sentence < 0)
        {
            return false;
        }

        var sentences = model.Tree.Sentences;
        var block = sentences[sentence].Block;
        for (var s = Math.Max(0, sentence - 1); s <= sentence + 1 && s < sentences.Length; s++)
        {
            if (sentences[s].Block == block && HasSource(model, Nearby.Of(sentences[s].Span, span), span))
            {
                return true;
            }
        }

        return HasHearsay(model, Nearby.Of(sentences[sentence].Span, span));
    }

    /// <summary>"The blast claimed 58 lives": the verb is the claim's own, and nobody says so.</summary>
    private static bool HasSource(StoryModel model, TextSpan span, TextSpan claim)
    {
        var within = model.Within(ElementKind.Attribution, span);
        for (var i = within.A; i < within.B; i++)
        {
            if (model.Attributions[i].Source >= 0 && model.Attributions[i].Verb.Start != claim.Start)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasHearsay(StoryModel model, TextSpan span)
    {
        var within = model.Within(ElementKind.Hedge, span);
        for (var i = within.A; i < within.B; i++)
        {
            if (model.Hedges[i].Kind is HedgeKind.Hearsay or HedgeKind.Allegation or HedgeKind.Agentless or HedgeKind.Rumor)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRepeated(StoryModel model, int claim)
    {
        if (model.Claims[claim].IsNegated)
        {
            return false;
        }

        var words = NumberWords(model, claim);
        for (var i = Math.Max(0, claim - FarthestRepetition); i < claim; i++)
        {
            if (!model.Claims[i].IsNegated && model.Claims[i].Kind == model.Claims[claim].Kind && Fold.Equal(words, NumberWords(model, i))
                && IsAttributedHere(model, model.Claims[i].Span))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> NumberWords(StoryModel model, int claim) =>
        model.Tree.TextOf(model.Quantities[model.Claims[claim].Quantity].Span);

    private static bool HasYear(StoryModel model, TextSpan span)
    {
        var dates = model.Within(ElementKind.Date, span);
        for (var i = dates.A; i < dates.B; i++)
        {
            if (model.Dates[i].Year > 0)
            {
                return true;
            }
        }

        var quantities = model.Within(ElementKind.Quantity, span);
        for (var i = quantities.A; i < quantities.B; i++)
        {
            if (model.Quantities[i].Kind == QuantityKind.Year)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSettledTime(StoryTree tree, TextSpan span)
    {
        var cues = tree.Cues;
        for (var i = FirstCue(cues, tree.TokenAt(span.Start)); i < cues.Length && tree.Tokens[cues[i].First].Start < span.End; i++)
        {
            if (cues[i].List == WordList.SettledTime)
            {
                return true;
            }
        }

        return false;
    }

    private static int FirstCue(ReadOnlySpan<Cue> cues, int token) => cues.CountBefore(token, static (cue, at) => cue.First < at);
}
