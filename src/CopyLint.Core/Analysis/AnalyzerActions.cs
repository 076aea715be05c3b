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

    /// <summary>Those that are run once for all elements of a kind, with their number.</summary>
    private readonly RegisteredAction[]?[] _byElements = new RegisteredAction[]?[Enum.GetValues<ElementKind>().Length];
    private readonly KindActions[] _kinds;
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

        _kinds = KindsOf(_byElement, _byElements);
    }

    /// <summary>The actions on one story, without those of rules that are off there. Editions keep theirs: another story's settings may hold for what they find.</summary>
    private AnalyzerActions(AnalyzerActions all, AnalysisOptions options)
    {
        _byPhrase = Array.ConvertAll(all._byPhrase, actions => Wanted(actions, options));
        _byElement = Array.ConvertAll(all._byElement, actions => Wanted(actions, options));
        _byElements = Array.ConvertAll(all._byElements, actions => Wanted(actions, options));
        _kinds = KindsOf(_byElement, _byElements);
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

    /// <summary>The kinds of elements that have actions.</summary>
    private static KindActions[] KindsOf(RegisteredAction[]?[] byElement, RegisteredAction[]?[] byElements) =>
    [
        .. Enumerable.Range(0, byElement.Length)
            .Where(kind => (byElement[kind] ?? byElements[kind]) is not null)
            .Select(kind => new KindActions((ElementKind)kind, byElements[kind] ?? [], [.. (byElement[kind] ?? []).Chunk(ElementSieve.MostActions).Select(some => new ElementSieve(some))])),
    ];

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

        foreach (ref readonly var kind in _kinds.AsSpan())
        {
            Run(context, kind);
        }

        RunOnQuantities(context);
        Run(context, _byStory, 0);
    }

    private static void Run(StoryContext context, in KindActions kind)
    {
        if (kind.Sieves.Length > 0)
        {
            var traits = context.Model.Traits.Of(kind.Kind);
            foreach (var sieve in kind.Sieves)
            {
                sieve.Run(context, traits);
            }
        }

        if (kind.Once.Length > 0 && context.Model.Count(kind.Kind) is > 0 and var count)
        {
            Run(context, kind.Once, count);
        }
    }

    /// <summary>Runs no action that has nothing to look at: most stories have no quantity of most groups.</summary>
    private void RunOnQuantities(StoryContext context)
    {
        var groups = _byQuantity.Length > 0 ? context.Model.GroupsOfQuantities : QuantityGroups.None;
        foreach (ref readonly var action in _byQuantity.AsSpan())
        {
            if ((action.Groups & groups) == 0)
            {
                continue;
            }

            if (action.Once is null)
            {
                RunOnEach(context, action);
            }
            else
            {
                action.Succeeds(context, 0);
            }
        }
    }

    /// <summary>Runs an action for each quantity in its groups, up to a fault.</summary>
    private static void RunOnEach(StoryContext context, in RegisteredAction action)
    {
        foreach (var quantity in context.Model.QuantitiesOf(action.Groups))
        {
            if (!action.Succeeds(context, quantity))
            {
                return;
            }
        }
    }

    private static void Run(StoryContext context, RegisteredAction[] actions, int index)
    {
        foreach (ref readonly var action in actions.AsSpan())
        {
            action.Succeeds(context, index);
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

    /// <summary>The actions on elements of a kind.</summary>
    /// <param name="Once">Those that are run once for all elements.</param>
    private readonly record struct KindActions(ElementKind Kind, RegisteredAction[] Once, ElementSieve[] Sieves);

    private sealed class Registration(AnalyzerActions actions, CopyAnalyzer analyzer) : AnalysisContext
    {
        public override void RegisterPhraseAction(int phrase, Action<StoryContext, int> action) =>
            Add(ref actions._byPhrase[phrase], action, ElementTest.None);

        public override void RegisterElementAction(ElementKind kind, in ElementTest test, Action<StoryContext, int> action) =>
            Add(ref actions._byElement[(int)kind], action, test);

        public override void RegisterElementsAction(ElementKind kind, Action<StoryContext, int> action) =>
            Add(ref actions._byElements[(int)kind], action, ElementTest.None);

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
