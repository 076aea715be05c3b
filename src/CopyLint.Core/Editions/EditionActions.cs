using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Editions;

/// <summary>The registered edition actions of all analyzers. A collector that several rules share runs once a story.</summary>
/// <param name="clock">What measures each action, or null.</param>
internal sealed class EditionActions(AnalysisClock? clock)
{
    private readonly List<(CopyAnalyzer Analyzer, Delegate Key, Func<StoryContext, object?> Collect)> _collectors = [];
    private readonly List<(CopyAnalyzer Analyzer, Action<StoryEvent> Report)> _reports = [];

    /// <summary>Whether any rule looks at several stories.</summary>
    public bool Any => _reports.Count > 0;

    public void Add<T>(CopyAnalyzer analyzer, Func<StoryContext, T?> collect, Action<StoryEvent, ImmutableArray<T?>> report) where T : class
    {
        var slot = _collectors.FindIndex(collector => collector.Key.Equals(collect));
        if (slot < 0)
        {
            slot = _collectors.Count;
            _collectors.Add((analyzer, collect, clock is null ? collect : story => Timed(clock, analyzer, story, collect)));
        }

        Add(analyzer, stories => report(stories, Collected<T>(stories.Stories, slot)));
    }

    private static ImmutableArray<T?> Collected<T>(ImmutableArray<StoryDigest> stories, int slot) where T : class
    {
        var collected = ImmutableArray.CreateBuilder<T?>(stories.Length);
        foreach (var story in stories)
        {
            collected.Add((T?)story.Collected[slot]);
        }

        return collected.MoveToImmutable();
    }

    public void Add(CopyAnalyzer analyzer, Action<StoryEvent> report) => _reports.Add((analyzer, clock is null ? report : stories =>
    {
        var start = clock.Now;
        report(stories);
        clock.Add(analyzer.Rule, start);
    }));

    public ImmutableArray<object?> Collect(StoryContext story)
    {
        var collected = ImmutableArray.CreateBuilder<object?>(_collectors.Count);
        foreach (var (analyzer, _, collect) in _collectors)
        {
            collected.Add(Guarded(story, analyzer, collect));
        }

        return collected.MoveToImmutable();
    }

    private static object? Timed(AnalysisClock clock, CopyAnalyzer analyzer, StoryContext story, Func<StoryContext, object?> collect)
    {
        var start = clock.Now;
        var collected = collect(story);
        clock.Add(analyzer.Rule, start);
        return collected;
    }

    private static object? Guarded(StoryContext story, CopyAnalyzer analyzer, Func<StoryContext, object?> collect)
    {
        try
        {
            return collect(story);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            AnalyzerActions.ReportFailure(story, analyzer, failure);
            return null;
        }
    }

    /// <summary>All findings in the event, in no order yet.</summary>
    /// <param name="index">To be used again.</param>
    public List<EditionFinding> Report(ImmutableArray<StoryDigest> stories, EventIndex index, CancellationToken cancellationToken)
    {
        var context = new StoryEvent(stories, index);
        foreach (var (analyzer, report) in _reports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                report(context);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                context.Report(EngineRules.RuleFailed, 0, new Finding(new TextSpan(0, 0), AnalyzerActions.FailureOf(analyzer, failure)));
            }
        }

        return context.Found;
    }
}
