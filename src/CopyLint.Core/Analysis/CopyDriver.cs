using System.Collections.Concurrent;
using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Model;
using CopyLint.Syntax;
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
    private readonly AnalysisClock? _clock;
    private readonly AnalyzerActions _actions;
    private readonly ConcurrentDictionary<(Guide, ImmutableDictionary<string, Severity>), AnalyzerActions> _actionsBySettings = new();
    private readonly ContextPool _pool = new();

    /// <summary>What was asked for last: stories with the same settings share one object, and mostly stand together.</summary>
    private volatile SettingsActions? _last;

    /// <param name="clock">What measures the stages and the rules; null for none.</param>
    public CopyDriver(RuleSet rules, AnalysisClock? clock = null)
    {
        _rules = rules;
        _clock = clock;
        _actions = new AnalyzerActions(rules, clock);
    }

    public Lexicon Lexicon => _rules.Lexicon;

    /// <summary>Whether any rule looks at several stories; if not, an edition finds nothing.</summary>
    public bool HasEditionRules => _actions.Edition.Any;

    /// <summary>All findings of the rules in one story, in the total order (start, end, id, message).</summary>
    public ImmutableArray<Diagnostic> Analyze(SourceText text, AnalysisOptions options, CancellationToken cancellationToken) =>
        Analyze(new StorySource(text), options, [], cancellationToken);

    /// <param name="fromReader">What was found on the way from bytes to text; it takes the same road as the rules' findings.</param>
    public ImmutableArray<Diagnostic> Analyze(
        StorySource source, AnalysisOptions options, ImmutableArray<(Rule Rule, Finding Finding)> fromReader, CancellationToken cancellationToken)
    {
        return End(Begin(source, options, fromReader, cancellationToken));
    }

    /// <summary>The same, with what an edition has to remember of the story; null of a text too long for a story, or in another language.</summary>
    /// <param name="path">The story's name in the edition's findings.</param>
    public (ImmutableArray<Diagnostic> Found, StoryDigest? Digest) AnalyzeForEdition(
        string path, StorySource source, AnalysisOptions options, ImmutableArray<(Rule Rule, Finding Finding)> fromReader, CancellationToken cancellationToken)
    {
        var context = Begin(source, options, fromReader, cancellationToken);
        var start = _clock?.Now ?? 0;
        var digest = source.Text.Length > StoryDigester.LongestStory || !source.Metadata.IsEnglish ? null : context.Digester.Digest(context, path, _actions.Edition.Collect(context));
        _clock?.Add(AnalysisStage.Edition, start);
        return (End(context), digest);
    }

    /// <summary>What the rules find across the stories of an edition, in the total order (path, start, end, id, message).</summary>
    public ImmutableArray<EditionFinding> AnalyzeEdition(Edition edition, CancellationToken cancellationToken) =>
    [
        .. edition.Events
            .SelectMany(stories => _actions.Edition.Report(stories, cancellationToken))
            .GroupBy(finding => finding.Story)
            .OrderBy(story => story.Key.Path, StringComparer.Ordinal)
            .SelectMany(story => DiagnosticPipeline.Ordered([.. story.Select(finding => finding.Diagnostic)]).Select(found => new EditionFinding(story.Key, found))),
    ];

    /// <summary>The actions of the rules that are on: a rule that is off for a story is not run on it.</summary>
    private AnalyzerActions ActionsUnder(AnalysisOptions options)
    {
        if (_last is { } last && ReferenceEquals(last.Options, options))
        {
            return last.Actions;
        }

        var actions = _actionsBySettings.GetOrAdd((options.Guide, options.Severities), static (_, arguments) => arguments._actions.Under(arguments.options), (_actions, options));
        _last = new SettingsActions(options, actions);
        return actions;
    }

    private StoryContext Begin(
        StorySource source, AnalysisOptions options, ImmutableArray<(Rule Rule, Finding Finding)> fromReader, CancellationToken cancellationToken)
    {
        var context = _pool.Take(source) ?? new StoryContext(new StoryModel(_rules.Lexicon), _actions.CounterCount);
        try
        {
            context.Options = options;
            context.CancellationToken = cancellationToken;
            Load(context, source);
            foreach (var (rule, finding) in fromReader)
            {
                context.Report(rule, finding);
            }

            if (!source.Metadata.IsEnglish)
            {
                var top = context.Tree.Sentences.IsEmpty ? default : context.Tree.Sentences[0].Span;
                context.Report(EngineRules.NotEnglish, new Finding(top, $"The story says that its language is '{source.Metadata.Language}': only English is checked."));
                return context;
            }

            var start = _clock?.Now ?? 0;
            ActionsUnder(options).Run(context);
            _clock?.Add(AnalysisStage.Rules, start);
            return context;
        }
        catch (OperationCanceledException)
        {
            _pool.Return(context);
            throw;
        }
    }

    private void Load(StoryContext context, StorySource source)
    {
        if (_clock is not { } clock)
        {
            context.Load(source);
            return;
        }

        var start = clock.Now;
        context.Load(source);
        clock.Add(AnalysisStage.Tree, start);

        // Each recognizer runs when it is first asked; asked for here, it is in no rule's time.
        start = clock.Now;
        foreach (var kind in Enum.GetValues<ElementKind>())
        {
            context.Model.Count(kind);
        }

        _ = context.Model.Terms;

        clock.Add(AnalysisStage.Model, start);
    }

    private ImmutableArray<Diagnostic> End(StoryContext context)
    {
        var start = _clock?.Now ?? 0;
        var found = DiagnosticPipeline.Finish(context);
        _clock?.Add(AnalysisStage.Order, start);
        _pool.Return(context);
        return found;
    }

    private sealed record SettingsActions(AnalysisOptions Options, AnalyzerActions Actions);
}
