using CopyLint.Model.Speech;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Quotations;

/// <summary>Whether a quotation stands by itself, and whether readers can tell who speaks.</summary>
internal static class QuotationSpeaker
{
    private const int FarthestSentence = 3;
    private const int LongestScan = 60;
    private const int FewestSpeechTokens = 10;

    /// <summary>Whether the quotation begins and ends with whole sentences.</summary>
    public static bool IsWhole(StoryTree tree, in Quotation quotation)
    {
        var first = tree.SentenceOf(quotation.First);
        var last = tree.SentenceOf(quotation.End - 1);
        if (first < 0 || last < 0 || tree.Sentences[first].FirstToken != quotation.First)
        {
            return false;
        }

        var end = tree.Sentences[last].EndToken;
        return quotation.End == end || (quotation.End == end - 1 && tree.Tokens[quotation.End].Kind == TokenKind.Period);
    }

    /// <summary>
    /// Whether somebody is named as its speaker, or can be: in its own sentences, or around them in its paragraph or at the
    /// end of the one before. Among these a quotation goes on from the one before it.
    /// </summary>
    public static bool IsAttributed(StoryModel model, int index)
    {
        var tree = model.Tree;
        var quotation = model.Quotations[index];
        var first = tree.SentenceOf(quotation.First);
        var last = tree.SentenceOf(quotation.End - 1);
        if (first < 0 || last < 0 || Names(model, first, last) || IsLedIn(tree, quotation.First))
        {
            return true;
        }

        var block = tree.Sentences[first].Block;
        if (last + 1 < tree.Sentences.Length && HasName(model, last + 1, tree.Sentences[last + 1].Block == block))
        {
            return true;
        }

        return GoesOn(model, index, block) || HasSpeakerBefore(model, first - 1, block);
    }

    /// <summary>Speech stands before it in its paragraph, or is the paragraph before: whoever spoke there goes on.</summary>
    private static bool GoesOn(StoryModel model, int index, int block)
    {
        if (index == 0)
        {
            return false;
        }

        var before = model.Quotations[index - 1];
        var blockBefore = model.Tree.BlockOf(before.First);
        return before.End - before.First >= FewestSpeechTokens
            && (blockBefore == block || (blockBefore == block - 1 && model.Tree.Blocks[blockBefore].FirstToken == before.First && IsWhole(model.Tree, before)));
    }

    private static bool HasSpeakerBefore(StoryModel model, int sentence, int block)
    {
        var tree = model.Tree;
        for (var steps = 0; sentence >= 0 && steps < FarthestSentence; steps++, sentence--)
        {
            if (tree.Sentences[sentence].Block != block)
            {
                return HasPersonIn(model, tree.Sentences[sentence].Block);
            }

            if (Names(model, sentence, sentence) || HasPerson(model, sentence))
            {
                return true;
            }

            if (!model.IsQuoted(tree.Tokens[tree.Sentences[sentence].FirstToken + 1].Span))
            {
                return false;
            }
        }

        return sentence < 0 || tree.Sentences[sentence].Block != block;
    }

    /// <summary>The story's first paragraph before it, a dateline or a headline, names nobody who could go on speaking.</summary>
    private static bool HasPersonIn(StoryModel model, int block)
    {
        var tree = model.Tree;
        if (tree.Blocks[block].Role != BlockRole.Body)
        {
            return tree.Blocks[block].Role is not (BlockRole.Headline or BlockRole.Dateline);
        }

        for (var s = Math.Max(tree.Blocks[block].FirstSentence, tree.Blocks[block].EndSentence - FarthestSentence); s < tree.Blocks[block].EndSentence; s++)
        {
            if (Names(model, s, s) || HasPerson(model, s))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(StoryModel model, int first, int last)
    {
        var span = TextSpan.FromBounds(model.Tree.Sentences[first].Span.Start, model.Tree.Sentences[last].Span.End);
        var within = model.Within(ElementKind.Attribution, span);
        for (var i = within.A; i < Math.Min(within.B, within.A + LongestScan); i++)
        {
            if (!model.IsQuoted(model.Attributions[i].Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In the quotation's own paragraph anything that may be a speaker will do; in the next one only a named person.</summary>
    private static bool HasName(StoryModel model, int sentence, bool isSameBlock)
    {
        var within = model.Within(ElementKind.Person, model.Tree.Sentences[sentence].Span);
        return within.B > within.A || (isSameBlock && (Names(model, sentence, sentence) || HasPerson(model, sentence)));
    }

    /// <summary>A person, a pronoun for one, or a noun for one who could speak.</summary>
    private static bool HasPerson(StoryModel model, int sentence)
    {
        var tree = model.Tree;
        var within = model.Within(ElementKind.Person, tree.Sentences[sentence].Span);
        var sources = model.Within(ElementKind.Source, tree.Sentences[sentence].Span);
        if (within.B > within.A || sources.B > sources.A)
        {
            return true;
        }

        var nouns = model.Speech.Nouns;
        var end = Math.Min(tree.Sentences[sentence].EndToken, tree.Sentences[sentence].FirstToken + LongestScan);
        for (var i = tree.Sentences[sentence].FirstToken; i < end; i++)
        {
            if (tree.Tokens[i].IsWord && (tree.Is(i, WordList.SingularPronoun) || tree.Is(i, WordList.HumanNoun) || tree.Is(i, WordList.DocumentNoun)
                || nouns.Has(i, NounTraits.Role | NounTraits.Source | NounTraits.Courtesy) || tree.TextOf(i) is "his" or "her" or "His" or "Her" or "they" or "They"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A colon or a comma before it: the copy has led up to the quotation.</summary>
    private static bool IsLedIn(StoryTree tree, int first) =>
        first > 0 && tree.Tokens[first - 1].Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Dash or TokenKind.Ellipsis;
}
