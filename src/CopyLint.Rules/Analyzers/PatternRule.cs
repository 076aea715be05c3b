using CopyLint.Analysis;
using CopyLint.Analysis.Predicates;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Analyzers;

/// <summary>
/// A rule with <c>find:</c>. Of its own overlapping matches the leftmost is reported, and of those that begin together the
/// longest. A match over which an <c>unless:</c> pattern lies, or of which <c>when:</c> does not hold, is none.
/// </summary>
internal sealed class PatternRule(RuleDefinition definition, PatternBody body) : CopyAnalyzer(definition.Rule)
{
    private readonly PhraseSet _find = new(body.Find);
    private readonly FindingWriter _writer = new(definition);

    public override void Initialize(AnalysisContext context)
    {
        var endOfLast = context.RegisterCounter();
        Action<StoryContext, int> onHit = (story, hit) => OnHit(story, hit, endOfLast);
        foreach (var phrase in body.Find)
        {
            context.RegisterPhraseAction(phrase, onHit);
        }
    }

    private void OnHit(StoryContext story, int index, int endOfLast)
    {
        var tree = story.Tree;
        ref readonly var hit = ref tree.Hits[index];
        if (hit.First < story.Counter(endOfLast) || !_find.IsLongest(tree, index))
        {
            return;
        }

        var span = tree.SpanOf(hit.ReportFirst, hit.ReportEnd);
        if (!story.Wants(Rule, span) || definition.Unless.OverlapsHit(tree, index))
        {
            return;
        }

        story.Consider(span, isFirst: story.Counter(endOfLast) == 0);
        if (body.When is { } when && !when.Holds(new PredicateFrame(story.Model, 0)))
        {
            return;
        }

        story.Counter(endOfLast) = hit.End;
        _writer.Report(story, 0, span);
    }
}
