using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Model;
using CopyLint.Model.Quantities;
using CopyLint.Model.Schema;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = CopyLint.Diagnostics.Diagnostic;
using RuleSet = CopyLint.Analysis.RuleSet;

namespace CopyLint.Core.Tests.Analysis;

/// <summary>What the driver does with what analyzers report.</summary>
public sealed class CopyDriverTests
{
    private static readonly Rule s_rule = NewRule("CL9001", Severity.Warning);

    [Fact]
    public void A_failing_rule_becomes_one_diagnostic_and_the_others_go_on()
    {
        var found = Run("One. Two.", new EachSentence(NewRule("CL9009", Severity.Error), static (_, _) => throw new InvalidOperationException("boom")), Mark(s_rule));

        found.Select(d => d.Id).ShouldBe(["CL0001", "CL9001", "CL9001"]);
        found[0].Message.ShouldBe("Rule CL9009 failed (InvalidOperationException: boom). Switch it off with --ignore CL9009 and report it.");
    }

    [Fact]
    public void A_failing_action_on_the_story_lets_the_next_ones_run()
    {
        var failing = new EachStory(NewRule("CL9009", Severity.Error), static _ => throw new InvalidOperationException("boom"));

        Run("One. Two.", failing, Once(ElementTest.None), failing).Select(d => d.Id).ShouldBe(["CL0001", "CL9001"]);
        Run("One. Two.", failing, new EachStory(s_rule, static c => c.Report(s_rule, new Finding(c.Tree.Sentences[0].Span, "found")))).Select(d => d.Id).ShouldBe(["CL0001", "CL9001"]);
    }

    [Fact]
    public void A_failing_action_on_quantities_is_not_run_further_and_lets_the_next_ones_run()
    {
        var runs = 0;
        var failing = new EachQuantity(NewRule("CL9009", Severity.Error), (_, _) => throw new InvalidOperationException($"boom {++runs}"));
        var marking = new EachQuantity(s_rule, static (c, q) => c.Report(s_rule, new Finding(c.Model.Quantities[q].Span, "found")));

        Run("There were 7 cats and 8 dogs.", failing, marking).Select(d => d.Id).ShouldBe(["CL0001", "CL9001", "CL9001"]);
        runs.ShouldBe(1);
    }

    [Fact]
    public void An_action_on_all_elements_runs_once_and_only_where_one_passes()
    {
        Run("One. Two.", Once(ElementTest.None)).ShouldHaveSingleItem();
        Run("One. Two.", Once(ElementTest.With(1))).ShouldBeEmpty();
    }

    [Fact]
    public void Cancellation_passes_through()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() => Driver(Mark(s_rule)).Analyze(SourceText.From("One."), AnalysisOptions.Default, cancelled.Token));
    }

    [Fact]
    public void Cancellation_while_an_action_runs_passes_through()
    {
        const string text = "There were 7 cats.";

        Should.Throw<OperationCanceledException>(() => Run(text, new EachSentence(s_rule, static (_, _) => throw new OperationCanceledException())));
        Should.Throw<OperationCanceledException>(() => Run(text, new EachQuantity(s_rule, static (_, _) => throw new OperationCanceledException())));
        Should.Throw<OperationCanceledException>(() => Run(text, new EachStory(s_rule, static _ => throw new OperationCanceledException())));
    }

    [Fact]
    public void A_story_that_is_cancelled_runs_no_further_action()
    {
        using var source = new CancellationTokenSource();
        var runs = 0;
        var cancelling = new EachStory(s_rule, _ => source.Cancel());
        var counting = new EachStory(s_rule, _ => runs++);

        Should.Throw<OperationCanceledException>(() => Driver(cancelling, counting).Analyze(SourceText.From("One."), AnalysisOptions.Default, source.Token));
        runs.ShouldBe(0);
    }

    [Fact]
    public void Findings_stand_in_their_total_order_and_only_once()
    {
        var found = Run("One. Two.", Mark(NewRule("CL9002", Severity.Error)), Mark(s_rule), Mark(s_rule));

        found.Select(d => (d.Span.Start, d.Id)).ShouldBe([(0, "CL9001"), (0, "CL9002"), (5, "CL9001"), (5, "CL9002")]);
    }

    [Fact]
    public void The_more_specific_of_overlapping_findings_stays()
    {
        var specific = NewRule("CL9003", Severity.Suggestion) with { InsteadOf = ["CL9001"] };

        Run("One. Two.", Mark(s_rule), Mark(specific)).Select(d => d.Id).ShouldBe(["CL9003", "CL9003"]);
    }

    [Theory]
    [InlineData(Guide.Neutral, "One.", Severity.Warning)]
    [InlineData(Guide.Ap, "One.", Severity.Error)]
    [InlineData(Guide.Nyt, "One.", Severity.None)]
    [InlineData(Guide.Neutral, "“One.”", Severity.None)]
    public void Guide_and_quotation_marks_decide_the_severity(Guide guide, string text, Severity expected)
    {
        var rule = s_rule with { Guides = ImmutableDictionary<Guide, Severity>.Empty.Add(Guide.Ap, Severity.Error).Add(Guide.Nyt, Severity.None) };
        var word = new EachSentence(rule, static (c, s) => new TextSpan(c.Tree.Text.IndexOf("One", StringComparison.Ordinal), 3));

        var found = Driver(word).Analyze(SourceText.From(text), new AnalysisOptions { Guide = guide }, default);

        found.Select(d => d.Severity).ShouldBe(expected == Severity.None ? [] : [expected]);
    }

    [Theory]
    [InlineData(Severity.None, "One.", Severity.None)]
    [InlineData(Severity.Error, "One.", Severity.Error)]
    [InlineData(Severity.Error, "“One.”", Severity.None)]
    public void A_severity_of_the_story_stands_above_rule_and_guide(Severity set, string text, Severity expected)
    {
        var off = s_rule with { Severity = Severity.None, Guides = ImmutableDictionary<Guide, Severity>.Empty.Add(Guide.Ap, Severity.Warning) };
        var word = new EachSentence(off, static (c, s) => new TextSpan(c.Tree.Text.IndexOf("One", StringComparison.Ordinal), 3));
        var options = new AnalysisOptions { Guide = Guide.Ap, Severities = ImmutableDictionary<string, Severity>.Empty.Add(off.Id, set) };

        Driver(word).Analyze(SourceText.From(text), options, default).Select(d => d.Severity).ShouldBe(expected == Severity.None ? [] : [expected]);
    }

    [Fact]
    public void A_rule_that_is_off_is_not_run()
    {
        var rule = s_rule with { Guides = ImmutableDictionary<Guide, Severity>.Empty.Add(Guide.Nyt, Severity.None) };
        var driver = Driver(new EachSentence(rule, static (_, _) => throw new InvalidTimeZoneException()));

        driver.Analyze(SourceText.From("One."), AnalysisOptions.Default, default).ShouldHaveSingleItem().Id.ShouldBe("CL0001");
        driver.Analyze(SourceText.From("One."), new AnalysisOptions { Guide = Guide.Nyt }, default).ShouldBeEmpty();
    }

    [Fact]
    public void A_safe_fix_inside_quotation_marks_is_only_offered()
    {
        var fix = new CodeFix("Cut it", FixApplicability.Safe, [new TextChange(new TextSpan(0, 1), "")]);
        var rule = s_rule with { Quoted = Severity.Suggestion };
        var analyzer = new EachSentence(rule, static (c, s) => new TextSpan(1, 3)) { Fix = fix };

        Run("“One.”", analyzer).ShouldHaveSingleItem().Fix!.Applicability.ShouldBe(FixApplicability.Offer);
        Run(" One. ", analyzer).ShouldHaveSingleItem().Fix!.Applicability.ShouldBe(FixApplicability.Safe);
    }

    [Fact]
    public void A_rule_sees_only_the_roles_that_it_names()
    {
        var rule = s_rule with { Where = BlockRoles.Of(BlockRole.Headline) };
        const string story = "Mayor quits\n\nThe mayor of Exton quit on Monday.\n\nShe gave no reason.\n";

        Run(story, Mark(rule)).ShouldHaveSingleItem().Role.ShouldBe(BlockRole.Headline);
    }

    [Fact]
    public void House_words_silence_the_places_inside_them()
    {
        var options = new AnalysisOptions { HouseWords = new HouseWords(["One."]) };

        Driver(Mark(s_rule)).Analyze(SourceText.From("One. Two."), options, default).ShouldHaveSingleItem().Span.Start.ShouldBe(5);
    }

    private static EachSentence Mark(Rule rule) => new(rule, static (c, s) => c.Tree.Sentences[s].Span);

    private static OncePerStory Once(ElementTest test) => new(s_rule, test);

    private static ImmutableArray<Diagnostic> Run(string text, params CopyAnalyzer[] analyzers) =>
        Driver(analyzers).Analyze(SourceText.From(text), AnalysisOptions.Default, default);

    private static CopyDriver Driver(params CopyAnalyzer[] analyzers) => new(new RuleSet(Stories.Lexicon, [.. analyzers]));

    private static Rule NewRule(string id, Severity severity) => new()
    {
        Descriptor = new DiagnosticDescriptor(id, id, "{0}", "test", DiagnosticSeverity.Warning, isEnabledByDefault: true),
        Name = "test-rule",
        Severity = severity,
    };

    private sealed class EachSentence(Rule rule, Func<StoryContext, int, TextSpan> span) : CopyAnalyzer(rule)
    {
        public CodeFix? Fix { get; init; }

        public override void Initialize(AnalysisContext context) =>
            context.RegisterSentenceAction((c, s) => c.Report(Rule, new Finding(span(c, s), "found") { Fix = Fix }));
    }

    private sealed class EachQuantity(Rule rule, Action<StoryContext, int> action) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterQuantityAction(QuantityGroups.Count, action);
    }

    private sealed class EachStory(Rule rule, Action<StoryContext> action) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(action);
    }

    /// <summary>A second run would report at the next sentence.</summary>
    private sealed class OncePerStory(Rule rule, ElementTest test) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context)
        {
            var runs = context.RegisterCounter();
            context.RegisterElementsAction(ElementKind.Sentence, test, c => c.Report(Rule, new Finding(c.Tree.Sentences[c.Counter(runs)++].Span, "found")));
        }
    }
}
