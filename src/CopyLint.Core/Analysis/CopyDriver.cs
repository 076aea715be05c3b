using System.Collections.Concurrent;
using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = CopyLint.Diagnostics.Diagnostic;

namespace CopyLint.Analysis;

/// <summary>
/// Runs a rule set over stories. Safe for many threads at once: each call works on a model of its own from a pool. The
/// same story gives the same findings in the same order in every run.
/// </summary>
public sealed class CopyDriver
{
    private readonly RuleSet _rules;
    private readonly AnalyzerActions _actions;
    private readonly ConcurrentBag<StoryContext> _pool = [];

    public CopyDriver(RuleSet rules)
    {
        _rules = rules;
        _actions = new AnalyzerActions(rules);
    }

    public Lexicon Lexicon => _rules.Lexicon;

    /// <summary>All findings of the rules in one story, in the total order (start, end, id, message).</summary>
    public ImmutableArray<Diagnostic> Analyze(SourceText text, AnalysisOptions options, CancellationToken cancellationToken) =>
        Analyze(text, options, [], cancellationToken);

    /// <param name="fromReader">What was found on the way from bytes to text; it takes the same road as the rules' findings.</param>
    public ImmutableArray<Diagnostic> Analyze(
        SourceText text, AnalysisOptions options, ImmutableArray<(Rule Rule, Finding Finding)> fromReader, CancellationToken cancellationToken)
    {
        if (!_pool.TryTake(out var context))
        {
            context = new StoryContext(new StoryModel(_rules.Lexicon), _actions.CounterCount);
        }

        context.Options = options;
        context.CancellationToken = cancellationToken;
        context.Load(text);
        foreach (var (rule, finding) in fromReader)
        {
            context.Report(rule, finding);
        }

        _actions.Run(context);
        var found = DiagnosticPipeline.Finish(context);
        _pool.Add(context);
        return found;
    }
}
