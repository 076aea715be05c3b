using System.Collections.Immutable;
using CopyLint.Editions;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Model.Schema;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Analysis;

/// <summary>The registered actions of all analyzers, by what sets them off. An action that throws becomes CL0001 once a story; cancellation passes.</summary>
internal sealed class AnalyzerActions
{
    private readonly RegisteredAction[]?[] _byPhrase;
    private readonly RegisteredAction[]?[] _byElement = new RegisteredAction[]?[Enum.GetValues<ElementKind>().Length];

    private readonly ElementSieve[] _sieves;

    /// <summary>The kinds of elements that have actions, a bit for each.</summary>
    private readonly uint _kinds;
    private RegisteredAction[] _byQuantity = [];
    private RegisteredAction[] _byStory = [];
    private readonly AnalysisClock? _clock;

    public EditionActions Edition { get; }

    /// <param name="clock">What measures each action; null for none, and then the actions are run as they are.</param>
    public AnalyzerActions(RuleSet rules, AnalysisClock? clock = null)
    {
        _clock = clock;
        Edition = new EditionActions(clock);
        _byPhrase = new RegisteredAction[]?[rules.Lexicon.Phrases.Phrases.Length];
        foreach (var analyzer in rules.Analyzers)
        {
            analyzer.Initialize(new Registration(this, analyzer));
        }

        _sieves = SievesOf(_byElement);
        _kinds = KindsOf(_byElement);
    }

    /// <summary>The actions on one story, without those of rules that are off there. Editions keep theirs: another story's settings may hold for what they find.</summary>
    private AnalyzerActions(AnalyzerActions all, AnalysisOptions options)
    {
        _byPhrase = Array.ConvertAll(all._byPhrase, actions => Wanted(actions, options));
        _byElement = Array.ConvertAll(all._byElement, actions => Wanted(actions, options));
        _sieves = SievesOf(_byElement);
        _kinds = KindsOf(_byElement);
        _byQuantity = Wanted(all._byQuantity, options) ?? [];
        _byStory = Wanted(all._byStory, options) ?? [];
        CounterCount = all.CounterCount;
        Edition = all.Edition;
    }

    public int CounterCount { get; private set; }

    /// <summary>The same for stories under these options.</summary>
    public AnalyzerActions Under(AnalysisOptions options) => new(this, options);

    /// <summary>The actions of rules that are on. Mostly that is all of them.</summary>
    private static RegisteredAction[]? Wanted(RegisteredAction[]? actions, AnalysisOptions options)
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

    private static ElementSieve[] SievesOf(RegisteredAction[]?[] byElement) =>
    [
        .. byElement.SelectMany(static (actions, kind) => (actions ?? []).Chunk(ElementSieve.MostActions).Select(some => new ElementSieve((ElementKind)kind, some))),
    ];

    private static uint KindsOf(RegisteredAction[]?[] byElement)
    {
        var kinds = 0U;
        for (var kind = 0; kind < byElement.Length; kind++)
        {
            kinds |= byElement[kind] is null ? 0 : 1U << kind;
        }

        return kinds;
    }

    public void Run(StoryContext context)
    {
        var hits = context.Tree.Hits;
        for (var hit = 0; hit < hits.Length; hit++)
        {
            if (_byPhrase[hits[hit].Phrase] is { } actions)
            {
                Run(context, actions, hit);
            }
        }

        var traits = context.Model.Traits;
        traits.Fill(_kinds);
        foreach (var sieve in _sieves)
        {
            sieve.Run(context, traits.Of(sieve.Kind));
        }

        RunOnQuantities(context);
        RunOnce(context, _byStory);
    }

    /// <summary>Runs no action that has nothing to look at: most stories have no quantity of most groups.</summary>
    private void RunOnQuantities(StoryContext context)
    {
        var groups = _byQuantity.Length > 0 ? context.Model.GroupsOfQuantities : QuantityGroups.None;
        foreach (ref readonly var action in _byQuantity.AsSpan())
        {
            if ((action.Groups & groups) != 0)
            {
                action.RunOnQuantities(context);
            }
        }
    }

    private static void Run(StoryContext context, RegisteredAction[] actions, int index)
    {
        foreach (ref readonly var action in actions.AsSpan())
        {
            action.Run(context, index);
        }
    }

    /// <summary>Runs actions on the story. One that fails is reported, and the others are run.</summary>
    private static void RunOnce(StoryContext context, RegisteredAction[] actions)
    {
        var next = 0;
        while (next < actions.Length)
        {
            try
            {
                while (next < actions.Length)
                {
                    context.CancellationToken.ThrowIfCancellationRequested();
                    actions[next++].Once!(context);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                ReportFailure(context, actions[next - 1].Analyzer, failure);
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

    private sealed class Registration(AnalyzerActions actions, CopyAnalyzer analyzer) : AnalysisContext
    {
        public override void RegisterPhraseAction(int phrase, Action<StoryContext, int> action) =>
            Add(ref actions._byPhrase[phrase], action, ElementTest.None);

        public override void RegisterElementAction(ElementKind kind, in ElementTest test, Action<StoryContext, int> action) =>
            Add(ref actions._byElement[(int)kind], action, test);

        public override void RegisterElementsAction(ElementKind kind, in ElementTest test, Action<StoryContext> action) =>
            actions._byElement[(int)kind] = [.. actions._byElement[(int)kind] ?? [], new RegisteredAction(analyzer, null, Timed(action), test)];

        public override void RegisterQuantityAction(QuantityGroups groups, Action<StoryContext, int> action) =>
            actions._byQuantity = [.. actions._byQuantity, new RegisteredAction(analyzer, Timed(action), null, ElementTest.None) { Groups = groups }];

        public override void RegisterQuantitiesAction(QuantityGroups groups, Action<StoryContext> action) =>
            actions._byQuantity = [.. actions._byQuantity, new RegisteredAction(analyzer, null, Timed(action), ElementTest.None) { Groups = groups }];

        public override void RegisterStoryAction(Action<StoryContext> action) =>
            actions._byStory = [.. actions._byStory, new RegisteredAction(analyzer, null, Timed(action), ElementTest.None)];

        public override void RegisterEditionAction(Action<StoryEvent> report) => actions.Edition.Add(analyzer, report);

        public override void RegisterEditionAction<T>(Func<StoryContext, T?> collect, Action<StoryEvent, ImmutableArray<T?>> report) where T : class =>
            actions.Edition.Add(analyzer, collect, report);

        public override int RegisterCounter() => actions.CounterCount++;

        private void Add(ref RegisteredAction[]? registered, Action<StoryContext, int> action, in ElementTest test) =>
            registered = [.. registered ?? [], new RegisteredAction(analyzer, Timed(action), null, test)];

        private Action<StoryContext, int> Timed(Action<StoryContext, int> action) => actions._clock is not { } clock ? action : (story, index) =>
        {
            var start = clock.Now;
            action(story, index);
            clock.Add(analyzer.Rule, start);
        };

        private Action<StoryContext> Timed(Action<StoryContext> action) => actions._clock is not { } clock ? action : story =>
        {
            var start = clock.Now;
            action(story);
            clock.Add(analyzer.Rule, start);
        };
    }
}
