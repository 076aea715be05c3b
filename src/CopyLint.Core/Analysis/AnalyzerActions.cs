using System.Collections.Immutable;
using CopyLint.Editions;
using CopyLint.Model;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Analysis;

/// <summary>The registered actions of all analyzers, by what sets them off. An action that throws becomes CL0001 once a story; cancellation passes.</summary>
internal sealed class AnalyzerActions
{
    private readonly Registered[]?[] _byPhrase;
    private readonly Registered[]?[] _byElement = new Registered[]?[Enum.GetValues<ElementKind>().Length];
    private Registered[] _byStory = [];
    private readonly AnalysisClock? _clock;

    public EditionActions Edition { get; }

    /// <param name="clock">What measures each action; null for none, and then the actions are run as they are.</param>
    public AnalyzerActions(RuleSet rules, AnalysisClock? clock = null)
    {
        _clock = clock;
        Edition = new EditionActions(clock);
        _byPhrase = new Registered[]?[rules.Lexicon.Phrases.Phrases.Length];
        foreach (var analyzer in rules.Analyzers)
        {
            analyzer.Initialize(new Registration(this, analyzer));
        }
    }

    /// <summary>The actions on one story, without those of rules that are off there. Editions keep theirs: another story's settings may hold for what they find.</summary>
    private AnalyzerActions(AnalyzerActions all, AnalysisOptions options)
    {
        _byPhrase = Array.ConvertAll(all._byPhrase, actions => Wanted(actions, options));
        _byElement = Array.ConvertAll(all._byElement, actions => Wanted(actions, options));
        _byStory = Wanted(all._byStory, options) ?? [];
        CounterCount = all.CounterCount;
        Edition = all.Edition;
    }

    public int CounterCount { get; private set; }

    /// <summary>The same for stories under these options.</summary>
    public AnalyzerActions Under(AnalysisOptions options) => new(this, options);

    /// <summary>The actions of rules that are on. Mostly that is all of them.</summary>
    private static Registered[]? Wanted(Registered[]? actions, AnalysisOptions options)
    {
        var count = 0;
        foreach (var action in actions ?? [])
        {
            count += options.IsOn(action.Analyzer.Rule) ? 1 : 0;
        }

        return count == actions?.Length ? actions
            : count == 0 ? null
            : Array.FindAll(actions!, action => options.IsOn(action.Analyzer.Rule));
    }

    public void Run(StoryContext context)
    {
        var hits = context.Tree.Hits;
        for (var hit = 0; hit < hits.Length; hit++)
        {
            if (_byPhrase[hits[hit].Phrase] is { } actions)
            {
                Run(context, actions, hit, hit + 1);
            }
        }

        for (var kind = 0; kind < _byElement.Length; kind++)
        {
            if (_byElement[kind] is { } actions && context.Model.Count((ElementKind)kind) is > 0 and var count)
            {
                Run(context, actions, 0, count);
            }
        }

        Run(context, _byStory, 0, 1);
    }

    /// <summary>Runs each action for each index from <paramref name="first"/> up to <paramref name="end"/>. After a fault it is not run further, but the next one is.</summary>
    private static void Run(StoryContext context, Registered[] actions, int first, int end)
    {
        var action = 0;
        while (action < actions.Length)
        {
            try
            {
                Run(context, actions, first, end, ref action);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                ReportFailure(context, actions[action++].Analyzer, failure);
            }
        }
    }

    /// <param name="action">The action to begin with; when one throws, that one.</param>
    private static void Run(StoryContext context, Registered[] actions, int first, int end, ref int action)
    {
        for (; action < actions.Length; action++)
        {
            ref readonly var registered = ref actions[action];
            context.CancellationToken.ThrowIfCancellationRequested();
            if (registered.TakesAll)
            {
                registered.Action(context, end);
                continue;
            }

            for (var i = first; i < end; i++)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                registered.Action(context, i);
            }
        }
    }

    internal static void ReportFailure(StoryContext context, CopyAnalyzer analyzer, Exception failure)
    {
        var message = FailureOf(analyzer, failure);
        if (!context.Found.Exists(d => d.Id == EngineRules.RuleFailed.Id && d.Message == message))
        {
            context.Report(EngineRules.RuleFailed, new Finding(new TextSpan(0, 0), message));
        }
    }

    internal static string FailureOf(CopyAnalyzer analyzer, Exception failure) =>
        $"Rule {analyzer.Rule.Id} failed ({failure.GetType().Name}: {failure.Message}). Switch it off with --ignore {analyzer.Rule.Id} and report it.";

    /// <param name="TakesAll">Whether the action is run once a story, with the number of elements, and not for each of them.</param>
    private readonly record struct Registered(CopyAnalyzer Analyzer, Action<StoryContext, int> Action, bool TakesAll = false);

    private sealed class Registration(AnalyzerActions actions, CopyAnalyzer analyzer) : AnalysisContext
    {
        public override void RegisterPhraseAction(int phrase, Action<StoryContext, int> action) =>
            actions._byPhrase[phrase] = [.. actions._byPhrase[phrase] ?? [], Registered(action)];

        public override void RegisterElementAction(ElementKind kind, Action<StoryContext, int> action) =>
            actions._byElement[(int)kind] = [.. actions._byElement[(int)kind] ?? [], Registered(action)];

        public override void RegisterElementsAction(ElementKind kind, Action<StoryContext, int> action) =>
            actions._byElement[(int)kind] = [.. actions._byElement[(int)kind] ?? [], Registered(action) with { TakesAll = true }];

        public override void RegisterSentenceAction(Action<StoryContext, int> action) =>
            RegisterElementAction(ElementKind.Sentence, action);

        public override void RegisterStoryAction(Action<StoryContext> action) =>
            actions._byStory = [.. actions._byStory, Registered((story, _) => action(story)) with { TakesAll = true }];

        public override void RegisterEditionAction(Action<StoryEvent> report) => actions.Edition.Add(analyzer, report);

        public override void RegisterEditionAction<T>(Func<StoryContext, T?> collect, Action<StoryEvent, ImmutableArray<T?>> report) where T : class =>
            actions.Edition.Add(analyzer, collect, report);

        public override int RegisterCounter() => actions.CounterCount++;

        private Registered Registered(Action<StoryContext, int> action) => new(analyzer, actions._clock is not { } clock ? action : (story, index) =>
        {
            var start = clock.Now;
            action(story, index);
            clock.Add(analyzer.Rule, start);
        });
    }
}
