using CopyLint.Analysis;
using CopyLint.Analysis.Predicates;
using CopyLint.Model;

namespace CopyLint.Rules.Analyzers;

/// <summary>A rule with <c>for:</c>: reports each element of which <c>when:</c> holds, at the place that <c>at:</c> names.</summary>
internal sealed class QueryRule(RuleDefinition definition, QueryBody body) : CopyAnalyzer(definition.Rule)
{
    private readonly FindingWriter _writer = new(definition);

    public override void Initialize(AnalysisContext context) => context.RegisterElementAction(body.For, OnElement);

    private void OnElement(StoryContext story, int element)
    {
        var frame = new PredicateFrame(story.Model, element);
        if (body.When is { } when && !when.Holds(frame))
        {
            return;
        }

        var whole = story.Model.SpanOf(body.For, element);
        var span = body.At is { } at ? PredicateSpan.Of(story.Model, at.Type, at.Evaluate(frame)) ?? whole : whole;
        if (story.Wants(Rule, span) && !definition.Unless.Overlaps(story.Tree, body.For == ElementKind.Story ? span : whole))
        {
            _writer.Report(story, element, span);
        }
    }
}
