using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Model.Hedges;
using CopyLint.Syntax;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions.Certainty;

/// <summary>How sure a story is: what it hedges, and which of its sentences stand on the story's own word.</summary>
public sealed class StoryCertainty
{
    private const int CoreWords = 3;

    /// <summary>What a hedge says stands so near behind it.</summary>
    private const int Reach = 9;

    /// <summary>Where the flat sentences begin, in their order.</summary>
    private readonly int[] _flat;

    private StoryCertainty(ImmutableArray<HedgedWords> hedged, int[] flat)
    {
        Hedged = hedged;
        _flat = flat;
    }

    public ImmutableArray<HedgedWords> Hedged { get; }

    public static StoryCertainty Collect(StoryContext story)
    {
        var hedged = ImmutableArray.CreateBuilder<HedgedWords>();
        foreach (ref readonly var hedge in story.Model.Hedges)
        {
            if (!hedge.IsNegated && hedge.Kind is HedgeKind.Appearance or HedgeKind.Suspicion or HedgeKind.Agentless or HedgeKind.Hearsay or HedgeKind.Likelihood or HedgeKind.Adverb
                && Read(story, hedge) is { } words)
            {
                hedged.Add(words);
            }
        }

        return new StoryCertainty(hedged.ToImmutable(), Flat(story));
    }

    /// <summary>Whether the sentence that begins here has no hedge, no source and no quotation, and asks nothing.</summary>
    public bool IsFlat(in DigestSentence sentence) => sentence.QuotedWords == 0 && _flat.AsSpan().BinarySearch(sentence.Span.Start) >= 0;

    private static int[] Flat(StoryContext story)
    {
        var tree = story.Tree;
        var model = story.Model;
        // Hedged, or somebody's words.
        var isOpen = new bool[tree.Sentences.Length];
        foreach (ref readonly var hedge in model.Hedges)
        {
            Mark(story, isOpen, hedge.Span.Start);
        }

        foreach (ref readonly var attribution in model.Attributions)
        {
            Mark(story, isOpen, attribution.Span.Start);
        }

        var flat = new List<int>(isOpen.Length);
        for (var i = 0; i < isOpen.Length; i++)
        {
            if (!isOpen[i] && tree.Tokens[tree.Sentences[i].EndToken - 1].Kind != TokenKind.Question)
            {
                flat.Add(tree.Sentences[i].Span.Start);
            }
        }

        return [.. flat];
    }

    private static void Mark(StoryContext story, bool[] isOpen, int position)
    {
        if (story.Model.SentenceAt(position) is >= 0 and var sentence)
        {
            isOpen[sentence] = true;
        }
    }

    private static HedgedWords? Read(StoryContext story, in Hedge hedge)
    {
        var tree = story.Tree;
        var sentence = tree.SentenceOf(hedge.First);
        if (sentence < 0)
        {
            return null;
        }

        var core = ImmutableArray.CreateBuilder<int>();
        var first = default(TextSpan);
        var end = hedge.End;
        for (var i = hedge.End; i < Math.Min(tree.Sentences[sentence].EndToken, hedge.End + Reach) && core.Count < CoreWords; i++)
        {
            if (IsContent(tree, i))
            {
                first = core.Count == 0 ? tree.Tokens[i].Span : first;
                core.Add(WordNumber.Of(tree, i));
                end = i + 1;
            }
        }

        return core.Count < 2 ? null : new HedgedWords(tree.SpanOf(hedge.First, end), core.ToImmutable(), first, SubjectOf(tree, tree.Sentences[sentence].FirstToken, hedge.First), ContentOf(tree, tree.Sentences[sentence]));
    }

    private static int SubjectOf(StoryTree tree, int from, int hedge)
    {
        for (var i = hedge - 1; i >= from; i--)
        {
            if (IsContent(tree, i))
            {
                return WordNumber.Of(tree, i);
            }
        }

        return 0;
    }

    private static ImmutableArray<int> ContentOf(StoryTree tree, in Sentence sentence)
    {
        var words = new SortedSet<int>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (IsContent(tree, i))
            {
                words.Add(WordNumber.Of(tree, i));
            }
        }

        return [.. words];
    }

    private static bool IsContent(StoryTree tree, int token) =>
        tree.Tokens[token].IsWord && tree.Tokens[token].Length > 2 && !tree.Is(token, WordList.FunctionWord) && !tree.Is(token, WordList.Auxiliary);
}
