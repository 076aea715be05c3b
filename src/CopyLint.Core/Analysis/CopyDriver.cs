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
    private readonly Lazy<SeenKeys> _seen = new(() => new SeenKeys());

    /// <summary>The last story of an edition that was like none before it. Copies often stand together: of this one can be collected without reading it again.</summary>
    private HeldStory? _held;

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
    /// <param name="edition">The edition's name, which no other one of the run has.</param>
    /// <param name="path">The story's name in the edition's findings.</param>
    public (ImmutableArray<Diagnostic> Found, StoryDigest? Digest) AnalyzeForEdition(
        string edition, string path, StorySource source, AnalysisOptions options, ImmutableArray<(Rule Rule, Finding Finding)> fromReader, CancellationToken cancellationToken)
    {
        var context = Begin(source, options, fromReader, cancellationToken);
        if (source.Text.Length > StoryDigester.LongestStory || !source.Metadata.IsEnglish)
        {
            return (End(context), null);
        }

        var start = _clock?.Now ?? 0;
        var digest = context.Digester.Digest(context, path, source);
        var likely = _seen.Value.Add(edition, digest, out var number);
        if (likely == SeenKeys.None)
        {
            _clock?.Add(AnalysisStage.Edition, start);
            var found = Finish(context);
            Hold(new HeldStory(number, digest, context));
            return (found, digest);
        }

        CollectOfHeld(likely, cancellationToken);
        digest.Collected = _actions.Edition.Collect(context);
        _clock?.Add(AnalysisStage.Edition, start);
        return (End(context), digest);
    }

    /// <summary>Keeps a story as it is until one like it or any other one comes.</summary>
    private void Hold(HeldStory story)
    {
        if (Interlocked.Exchange(ref _held, story) is { } before)
        {
            _pool.Return(before.Context);
        }
    }

    /// <summary>Collects of the story that is held, if it is the one of this number. What fails in it is found when it is collected late.</summary>
    private void CollectOfHeld(int number, CancellationToken cancellationToken)
    {
        if (_held is { } held && held.Number == number && Interlocked.CompareExchange(ref _held, null, held) == held)
        {
            held.Context.CancellationToken = cancellationToken;
            var found = held.Context.Found.Count;
            var collected = _actions.Edition.Collect(held.Context);
            if (held.Context.Found.Count == found)
            {
                held.Digest.Collected = collected;
            }

            _pool.Return(held.Context);
        }
    }

    /// <summary>What the rules find across the stories of an edition, in the total order (path, start, end, id, message).</summary>
    /// <param name="jobs">How many of its events are looked at at once; the findings are the same for any number.</param>
    public ImmutableArray<EditionFinding> AnalyzeEdition(Edition edition, int jobs, CancellationToken cancellationToken)
    {
        var found = new List<EditionFinding>[edition.Events.Length];
        Parallel.For(
            0,
            found.Length,
            new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken },
            static () => new EventIndex(),
            (number, _, index) =>
            {
                found[number] = AnalyzeEvent(edition.Events[number], index, cancellationToken);
                return index;
            },
            static _ => { });
        return
        [
            .. found.SelectMany(findings => findings)
                .GroupBy(finding => finding.Story)
                .OrderBy(story => story.Key.Path, StringComparer.Ordinal)
                .SelectMany(story => DiagnosticPipeline.Ordered([.. story.Select(finding => finding.Diagnostic)]).Select(found => new EditionFinding(story.Key, found))),
        ];
    }

    private List<EditionFinding> AnalyzeEvent(ImmutableArray<StoryDigest> stories, EventIndex index, CancellationToken cancellationToken)
    {
        var failures = new List<EditionFinding>();
        foreach (var story in stories)
        {
            failures.AddRange(CollectLate(story, cancellationToken));
        }

        var found = _actions.Edition.Report(stories, index, cancellationToken);
        found.AddRange(failures);
        return found;
    }

    /// <summary>Collects what nobody thought would be needed when the story was there, and finds what fails in it.</summary>
    private IEnumerable<EditionFinding> CollectLate(StoryDigest story, CancellationToken cancellationToken)
    {
        if (!story.Collected.IsDefault)
        {
            return [];
        }

        var context = Take(story.Source, story.Options, cancellationToken);
        context.Load(story.Source);
        story.Collected = _actions.Edition.Collect(context);
        return End(context).Select(failure => new EditionFinding(story, failure));
    }

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
        var context = Take(source, options, cancellationToken);
        try
        {
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

    private StoryContext Take(StorySource source, AnalysisOptions options, CancellationToken cancellationToken)
    {
        var context = _pool.Take(source) ?? new StoryContext(new StoryModel(_rules.Lexicon), _actions.CounterCount);
        context.Options = options;
        context.CancellationToken = cancellationToken;
        return context;
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
        var found = Finish(context);
        _pool.Return(context);
        return found;
    }

    private ImmutableArray<Diagnostic> Finish(StoryContext context)
    {
        var start = _clock?.Now ?? 0;
        var found = DiagnosticPipeline.Finish(context);
        _clock?.Add(AnalysisStage.Order, start);
        return found;
    }

    /// <summary>A story that is like none before it, as it was checked.</summary>
    /// <param name="Number">That of <see cref="SeenKeys"/>.</param>
    private sealed record HeldStory(int Number, StoryDigest Digest, StoryContext Context);

    private sealed record SettingsActions(AnalysisOptions Options, AnalyzerActions Actions);
}
