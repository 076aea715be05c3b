using CopyLint.Analysis;
using CopyLint.Analysis.Predicates;
using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Rules.Analyzers;

/// <summary>A rule with <c>for:</c>: reports each element of which <c>when:</c> holds, at the place that <c>at:</c> names.</summary>
internal sealed class QueryRule(RuleDefinition definition, QueryBody body) : CopyAnalyzer(definition.Rule)
{
    /// <summary>The slot of the variable that stands for the element.</summary>
    private const int ItsSlot = 0;

    private readonly FindingWriter _writer = new(definition);
    private readonly PredicateNode? _needs = body.When is { HasNeeds: true } when ? when : null;

    /// <summary>What of the condition is asked of the elements that pass its test; null for nothing.</summary>
    private readonly PredicateNode? _when = body.When?.Untold(ItsSlot);

    public override void Initialize(AnalysisContext context)
    {
        var answer = context.RegisterCounter();
        context.RegisterElementAction(body.For, Test(), _needs is null ? OnElement : (story, element) => OnElement(story, element, _needs, ref story.Counter(answer)));
    }

    /// <summary>What the traits of an element must be. A block is the place of its finding, unless the rule names another, and must have a role that the rule is about.</summary>
    private ElementTest Test()
    {
        var test = body.When?.TestOf(ItsSlot, wanted: true) ?? ElementTest.None;
        return body.For == ElementKind.Block && body.At is null ? test.And(BlockMembers.With(Rule.Where)) : test;
    }

    /// <param name="answer">Whether the condition may hold of anything in the story: 0 until somebody asks, then 1, or -1 where it may not.</param>
    private void OnElement(StoryContext story, int element, PredicateNode needs, ref int answer)
    {
        answer = answer != 0 ? answer : needs.MayHold(story.Model) ? 1 : -1;
        if (answer > 0)
        {
            OnElement(story, element);
        }
    }

    private void OnElement(StoryContext story, int element)
    {
        var frame = new PredicateFrame(story.Model, element);
        if (_when is { } when && !when.Holds(frame))
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
