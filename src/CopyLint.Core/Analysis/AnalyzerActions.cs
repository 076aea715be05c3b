using System.Collections.Immutable;
using CopyLint.Editions;
using CopyLint.Model;
using CopyLint.Text.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Analysis;

/// <summary>The registered actions of all analyzers, by what sets them off. An action that throws becomes CL0001 once a story; cancellation passes.</summary>
internal sealed class AnalyzerActions
{
    private readonly List<(CopyAnalyzer Analyzer, Action<StoryContext, PhraseHit> Action)>?[] _byPhrase;
    private readonly List<(CopyAnalyzer Analyzer, Action<StoryContext, int> Action)>?[] _byElement =
        new List<(CopyAnalyzer, Action<StoryContext, int>)>?[Enum.GetValues<ElementKind>().Length];

    private readonly List<(CopyAnalyzer Analyzer, Action<StoryContext> Action)> _byStory = [];

    public int CounterCount { get; private set; }

    public EditionActions Edition { get; } = new();

    public AnalyzerActions(RuleSet rules)
    {
        _byPhrase = new List<(CopyAnalyzer, Action<StoryContext, PhraseHit>)>?[rules.Lexicon.Phrases.Phrases.Length];
        foreach (var analyzer in rules.Analyzers)
        {
            analyzer.Initialize(new Registration(this, analyzer));
        }
    }

    public void Run(StoryContext context)
    {
        foreach (var hit in context.Tree.Hits)
        {
            if (_byPhrase[hit.Phrase] is not { } actions)
            {
                continue;
            }

            foreach (var (analyzer, action) in actions)
            {
                Guarded(context, analyzer, static (c, a) => a.action(c, a.hit), (action, hit));
            }
        }

        for (var kind = 0; kind < _byElement.Length; kind++)
        {
            if (_byElement[kind] is not { } actions)
            {
                continue;
            }

            var count = context.Model.Count((ElementKind)kind);
            foreach (var (analyzer, action) in actions)
            {
                Guarded(context, analyzer, static (c, a) => ForEach(c, a.action, a.count), (action, count));
            }
        }

        foreach (var (analyzer, action) in _byStory)
        {
            Guarded(context, analyzer, static (c, a) => a(c), action);
        }
    }

    private static void ForEach(StoryContext context, Action<StoryContext, int> action, int count)
    {
        for (var i = 0; i < count; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            action(context, i);
        }
    }

    internal static void Guarded<T>(StoryContext context, CopyAnalyzer analyzer, Action<StoryContext, T> run, T argument)
    {
        try
        {
            run(context, argument);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var message = FailureOf(analyzer, failure);
            if (!context.Found.Exists(d => d.Id == EngineRules.RuleFailed.Id && d.Message == message))
            {
                context.Report(EngineRules.RuleFailed, new Finding(new TextSpan(0, 0), message));
            }
        }
    }

    internal static string FailureOf(CopyAnalyzer analyzer, Exception failure) =>
        $"Rule {analyzer.Rule.Id} failed ({failure.GetType().Name}: {failure.Message}). Switch it off with --ignore {analyzer.Rule.Id} and report it.";

    private sealed class Registration(AnalyzerActions actions, CopyAnalyzer analyzer) : AnalysisContext
    {
        public override void RegisterPhraseAction(int phrase, Action<StoryContext, PhraseHit> action) =>
            (actions._byPhrase[phrase] ??= []).Add((analyzer, action));

        public override void RegisterElementAction(ElementKind kind, Action<StoryContext, int> action) =>
            (actions._byElement[(int)kind] ??= []).Add((analyzer, action));

        public override void RegisterSentenceAction(Action<StoryContext, int> action) =>
            RegisterElementAction(ElementKind.Sentence, action);

        public override void RegisterStoryAction(Action<StoryContext> action) => actions._byStory.Add((analyzer, action));

        public override void RegisterEditionAction(Action<StoryEvent> report) => actions.Edition.Add(analyzer, report);

        public override void RegisterEditionAction<T>(Func<StoryContext, T?> collect, Action<StoryEvent, ImmutableArray<T?>> report) where T : class =>
            actions.Edition.Add(analyzer, collect, report);

        public override int RegisterCounter() => actions.CounterCount++;
    }
}
