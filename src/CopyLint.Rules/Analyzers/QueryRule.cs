using CopyLint.Analysis;
using CopyLint.Analysis.Predicates;
using CopyLint.Model;

namespace CopyLint.Rules.Analyzers;

/// <summary>A rule with <c>for:</c>: reports each element of which <c>when:</c> holds, at the place that <c>at:</c> names.</summary>
internal sealed class QueryRule(RuleDefinition definition, QueryBody body) : CopyAnalyzer(definition.Rule)
{
    /// <summary>How many elements are looked at before somebody asks whether to go on.</summary>
    private const int Together = 256;

    private readonly FindingWriter _writer = new(definition);
    private readonly int[] _needed = [.. body.When?.NeededPhrases ?? []];

    public override void Initialize(AnalysisContext context) => context.RegisterElementsAction(body.For, OnElements);

    private void OnElements(StoryContext story, int count)
    {
        foreach (var phrase in _needed)
        {
            if (!story.Tree.MayHaveHit(phrase))
            {
                return;
            }
        }

        var frame = new PredicateFrame(story.Model, 0);
        for (var element = NextFrom(story, ref frame, 0, count); element < count; element = NextFrom(story, ref frame, element + 1, count))
        {
            // What Wants would say, without a search for the block.
            if (body.For != ElementKind.Block || body.At is not null || Rule.Where.Contains(story.Tree.Blocks[element].Role))
            {
                OnElement(story, element);
            }
        }
    }

    /// <summary>The first element from one on of which the condition holds.</summary>
    private int NextFrom(StoryContext story, ref PredicateFrame frame, int first, int count)
    {
        for (; first < count; first += Together)
        {
            story.CancellationToken.ThrowIfCancellationRequested();
            var end = Math.Min(first + Together, count);
            var found = body.When is { } when ? when.NextOf(ref frame, first, end) : first;
            if (found < end)
            {
                return found;
            }
        }

        return count;
    }

    private void OnElement(StoryContext story, int element)
    {
        var frame = new PredicateFrame(story.Model, element);
        var whole = story.Model.SpanOf(body.For, element);
        var span = body.At is { } at ? PredicateSpan.Of(story.Model, at.Type, at.Evaluate(frame)) ?? whole : whole;
        if (story.Wants(Rule, span) && !definition.Unless.Overlaps(story.Tree, body.For == ElementKind.Story ? span : whole))
        {
            _writer.Report(story, element, span);
        }
    }
}
