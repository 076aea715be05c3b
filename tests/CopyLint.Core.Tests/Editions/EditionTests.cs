using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Core.Tests.Editions;

/// <summary>Which stories are of one event, and what rules that look across them see.</summary>
public sealed class EditionTests
{
    private const string Flood = """
        The river Arnel burst its banks at Lower Marsden on Sunday, and 340 people spent the night in the Corbin sports hall.

        Mayor Ines Halloran asked the Brackwater company to open its sluices. "We had an hour," Halloran said.
        """;

    private const string SameFlood = """
        Brackwater opened its sluices on Monday after the Arnel flooded Marsden.

        Ines Halloran said that 340 people had slept in the Corbin hall, and that Brackwater had been slow.
        """;

    private const string Match = """
        Tadley Rovers beat Oakham Town in the cup on Saturday. Kerr scored twice for Rovers before 2,100 people at Fenner Park.

        "It was a good day," Kerr said. Oakham had lost at Fenner Park in May, too.
        """;

    private static readonly string s_laterFlood = Flood.Replace("340", "350", StringComparison.Ordinal);

    private readonly Recorder _recorder = new();

    [Fact]
    public void Stories_that_share_rare_names_and_figures_are_one_event()
    {
        Events(("a", Flood), ("b", Match), ("c", SameFlood)).ShouldBe(["a c"]);
    }

    [Fact]
    public void Short_stories_with_few_names_are_one_event_where_their_rare_words_are_the_same()
    {
        const string open = "The Vellmar krona sank against the dollar after the governor, Ida Brankov, resigned on Sept. 5. Dealers in Corbin blamed speculators.";
        const string close = "Speculators, dealers and Brankov, a governor who resigned: in Corbin the krona of Vellmar had its worst day and sank to 31 against the dollar.";

        Events(("a", open), ("b", close), ("c", Match)).ShouldBe(["a b"]);
    }

    [Fact]
    public void One_formula_of_the_trade_makes_no_event_of_two_firms()
    {
        const string report = "Supermarket chain {0} said on Wednesday its first-half profit rose as shoppers bought more of its own brands and fewer of the others.";

        Events(("a", report.Replace("{0}", "Brightwell Stores", StringComparison.Ordinal)), ("b", report.Replace("{0}", "Harmsworth Foods", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void The_founding_stories_are_one_event()
    {
        var seeds = new[] { "000", "001", "002", "003", "004" };

        Events([.. seeds.Select(seed => (seed, Stories.Seed(seed))), ("match", Match)]).ShouldBe(["000 001 002 003 004"]);
    }

    [Fact]
    public void The_order_in_which_stories_come_changes_nothing()
    {
        Events(("c", SameFlood), ("b", Match), ("a", Flood)).ShouldBe(["a c"]);
    }

    [Fact]
    public void What_very_many_stories_share_makes_no_event()
    {
        const string credit = "\n\nReporting by Zo Quaal and Ibn Trask in Vellmar, editing by Una Pfriem, for the Vellmar Courant on 14 May.";

        Events([.. Enumerable.Range(0, 200).Select(i => ($"{i:000}", $"The Trak{i} of Brel{i} met Ozzu{i}.{credit}"))]).ShouldBeEmpty();
    }

    [Fact]
    public void Shared_sentences_are_found_though_a_few_words_differ()
    {
        const string sentence = "Engineers found that the pumps at the northern gate had not been tested since the flood of last spring";
        var pairs = Event(("a", $"{sentence}. He left."), ("b", $"It rained. {sentence.Replace("tested", "checked", StringComparison.Ordinal)}, they said.")).SharedSentences;

        var pair = pairs.ShouldHaveSingleItem();
        (pair.Earlier, pair.EarlierSentence, pair.Later, pair.LaterSentence).ShouldBe((0, 0, 1, 1));
        pair.Likeness.ShouldBeInRange(0.85, 0.95);
    }

    [Fact]
    public void Findings_stand_in_the_order_of_paths_and_name_the_other_story()
    {
        var driver = Driver(_recorder);

        var found = driver.AnalyzeEdition(Edition.OfOneEvent([Digest(driver, "b", Match), Digest(driver, "a", Flood)]), jobs: 1, default);

        found.Select(f => (f.Story.Path, f.Diagnostic.Message)).ShouldBe([("a", "2 words"), ("b", "2 words")]);
        found[1].Diagnostic.Related.ShouldHaveSingleItem().Path.ShouldBe("a");
    }

    [Fact]
    public void A_collector_sees_each_story_once_however_many_rules_share_it()
    {
        var driver = Driver(_recorder, new Recorder());

        driver.AnalyzeEdition(Edition.OfOneEvent([Digest(driver, "a", Flood), Digest(driver, "b", Match)]), jobs: 1, default);

        Recorder.Collected.ShouldBe(2);
    }

    [Fact]
    public void A_story_like_the_one_before_it_is_collected_at_once_and_so_is_that_one()
    {
        var driver = Driver(_recorder);
        var stories = new[] { Digest(driver, "a", Flood), Digest(driver, "b", s_laterFlood), Digest(driver, "c", Match) };
        Recorder.Collected.ShouldBe(2);

        driver.AnalyzeEdition(Edition.Of(stories), jobs: 1, default).Select(found => found.Story.Path).ShouldBe(["a", "b"]);

        Recorder.Collected.ShouldBe(2);
    }

    [Fact]
    public void A_story_like_an_earlier_one_is_collected_at_once_and_that_one_when_the_edition_closes()
    {
        var driver = Driver(_recorder);
        var stories = new[] { Digest(driver, "a", Flood), Digest(driver, "b", Match), Digest(driver, "c", s_laterFlood) };
        Recorder.Collected.ShouldBe(1);

        driver.AnalyzeEdition(Edition.Of(stories), jobs: 1, default).Select(found => found.Story.Path).ShouldBe(["a", "c"]);

        Recorder.Collected.ShouldBe(2);
    }

    [Fact]
    public void A_collector_that_fails_in_the_story_before_becomes_a_diagnostic_of_that_story()
    {
        var driver = Driver(new Recorder { FailsToCollect = true });
        var first = Digest(driver, "a", Flood);
        var (own, second) = driver.AnalyzeForEdition("edition", "b", StorySource.Of(s_laterFlood), AnalysisOptions.Default, [], default);

        own.Select(found => found.Id).ShouldBe(["CL0001"]);
        driver.AnalyzeEdition(Edition.OfOneEvent([first, second!]), jobs: 1, default).Where(finding => finding.Diagnostic.Id == "CL0001").Select(finding => finding.Story.Path).ShouldBe(["a"]);
    }

    [Fact]
    public void A_story_of_another_edition_makes_no_event_likely()
    {
        var driver = Driver(_recorder);

        Digest(driver, "a", Flood);
        driver.AnalyzeForEdition("another", "b", StorySource.Of(Flood), AnalysisOptions.Default, [], default);

        Recorder.Collected.ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_collector_that_fails_becomes_a_diagnostic_of_its_story(int jobs)
    {
        var driver = Driver(new Recorder { FailsToCollect = true });

        var found = driver.AnalyzeEdition(Edition.OfOneEvent([Digest(driver, "a", Flood), Digest(driver, "b", Match)]), jobs, default);

        found.Where(finding => finding.Diagnostic.Id == "CL0001").Select(finding => finding.Story.Path).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_rule_that_fails_becomes_a_diagnostic()
    {
        var driver = Driver(new Recorder { Fails = true });

        var found = driver.AnalyzeEdition(Edition.OfOneEvent([Digest(driver, "a", Flood), Digest(driver, "b", Match)]), jobs: 1, default);

        found.ShouldHaveSingleItem().Diagnostic.Id.ShouldBe("CL0001");
    }

    private StoryEvent Event(params (string Path, string Text)[] stories)
    {
        var driver = Driver(_recorder);
        driver.AnalyzeEdition(Edition.OfOneEvent(stories.Select(story => Digest(driver, story.Path, story.Text))), jobs: 1, default);
        return _recorder.Seen!;
    }

    private string[] Events(params (string Path, string Text)[] stories)
    {
        var driver = Driver(_recorder);
        return
        [
            .. Edition.Of(stories.Select(story => Digest(driver, story.Path, story.Text))).Events
                .Select(stories => string.Join(' ', stories.Select(story => story.Path))),
        ];
    }

    private static StoryDigest Digest(CopyDriver driver, string path, string text) =>
        driver.AnalyzeForEdition("edition", path, StorySource.Of(text), AnalysisOptions.Default, [], default).Digest!;

    private static CopyDriver Driver(params CopyAnalyzer[] analyzers)
    {
        Recorder.Collected = 0;
        return new CopyDriver(new CopyLint.Analysis.RuleSet(Stories.Lexicon, [.. analyzers]));
    }

    private sealed class Recorder() : CopyAnalyzer(new Rule
    {
        Descriptor = new DiagnosticDescriptor("CL9001", "test", "{0}", "test", DiagnosticSeverity.Warning, isEnabledByDefault: true),
        Name = "test-rule",
        Severity = Severity.Warning,
        Where = BlockRoles.Copy,
    })
    {
        [ThreadStatic]
        private static int s_collected;

        public static int Collected { get => s_collected; set => s_collected = value; }

        public bool Fails { get; init; }

        public bool FailsToCollect { get; init; }

        public StoryEvent? Seen { get; private set; }

        public override void Initialize(AnalysisContext context) => context.RegisterEditionAction<string>(FailsToCollect ? Fail : Collect, Report);

        private static string Collect(StoryContext story)
        {
            Collected++;
            return "2 words";
        }

        private static string Fail(StoryContext story) => throw new InvalidOperationException("boom");

        private void Report(StoryEvent stories, System.Collections.Immutable.ImmutableArray<string?> collected)
        {
            Seen = stories;
            if (Fails)
            {
                throw new InvalidOperationException("boom");
            }

            for (var i = stories.Stories.Length - 1; i >= 0; i--)
            {
                stories.Report(Rule, i, new Finding(new TextSpan(0, 3), collected[i]!) { Related = i == 0 ? [] : [stories.Place(0, new TextSpan(0, 3), "here")] });
            }
        }
    }
}
