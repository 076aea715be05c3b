using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Pack;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Tests;

/// <summary>What compiled rules report.</summary>
public sealed class RuleTests
{
    private static string[] Of(string find, string text) => Rulebook.Findings(
        Rulebook.Compile(Rulebook.Right.Replace("find: [\"gossip (spread~|swirl~)\"]", find, StringComparison.Ordinal)), text);

    [Fact]
    public void A_pattern_reports_its_words() =>
        Of("find: [\"gossip (spread~|swirl~)\"]", "All day gossip\nswirled there.").ShouldBe(["CL1900 'gossip\nswirled' Warning: Who says so? gossip swirled"]);

    [Fact]
    public void The_marked_part_of_a_pattern_is_reported() =>
        Of("find: [\"the {idle gossip} of\"]", "He heard the idle gossip of the town.").ShouldBe(["CL1900 'idle gossip' Warning: Who says so? idle gossip"]);

    [Fact]
    public void Of_overlapping_matches_the_leftmost_and_longest_is_reported() =>
        Of("find: [\"idle gossip\", \"idle gossip spreads\", \"gossip spreads fast\", \"fast today\"]", "There idle gossip spreads fast today.").ShouldBe(
        [
            "CL1900 'idle gossip spreads' Warning: Who says so? idle gossip spreads",
            "CL1900 'fast today' Warning: Who says so? fast today",
        ]);

    [Fact]
    public void An_exception_over_the_match_makes_it_none() =>
        Of("find: [\"gossip\"]\nunless: [\"gossip column~\", \"(deny~|scorn~) ... gossip\"]", "He denied the idle gossip. The gossip columns wrote of gossip.")
            .ShouldBe(["CL1900 'gossip' Warning: Who says so? gossip"]);

    [Fact]
    public void A_match_that_an_exception_took_hides_no_other() =>
        Of("find: [\"idle gossip\", \"gossip spread~\"]\nunless: [\"the idle\"]", "So the idle gossip spread.").ShouldBe(["CL1900 'gossip spread' Warning: Who says so? gossip spread"]);

    [Fact]
    public void A_condition_is_about_the_match() =>
        Of("find: [\"gossip\"]\nwhen: \"!it.Sentence.Has(\\\"deny~\\\") && it.WordCount == 1\"", "They deny it: gossip. More gossip.")
            .ShouldBe(["CL1900 'gossip' Warning: Who says so? gossip"]);

    [Fact]
    public void A_query_reports_elements() =>
        Of("for: sentence\nwhen: \"it.WordCount == 2\"", "No gossip. There was plenty of it. Go home.").ShouldBe(
        [
            "CL1900 'No gossip.' Warning: Who says so? No gossip.",
            "CL1900 'Go home.' Warning: Who says so? Go home.",
        ]);

    [Fact]
    public void A_query_reports_at_its_place_with_related_places()
    {
        var pack = Rulebook.Compile(Rulebook.Right.Replace(
            "find: [\"gossip (spread~|swirl~)\"]",
            "for: story\nat: \"it.Sentences.First()\"\nrelated: [{at: \"it.Sentences\", message: \"'{match}' of {it.Sentences.Count()}\"}]",
            StringComparison.Ordinal));
        var found = new CopyDriver(pack.Rules).Analyze(SourceText.From("One. Two."), AnalysisOptions.Default, CancellationToken.None).Single();
        found.Span.ShouldBe(new TextSpan(0, 4));
        found.Related.Select(place => place.Message).ShouldBe(["'One.' of 2", "'Two.' of 2"]);
    }

    [Theory]
    [InlineData("talk", "Idle gossip spread. The gossip spread.", "Talk spread. The talk spread.")]
    [InlineData("", "Idle gossip spread. The gossip, too.", "Spread. The, too.")]
    [InlineData("talk", "IDLE GOSSIP", "TALK")]
    [InlineData("{it.Words} and talk", "The gossip.", "The gossip and talk.")]
    public void A_suggestion_keeps_the_case(string suggest, string text, string expected)
    {
        var pack = Rulebook.Compile(Rulebook.Right.Replace(
            "find: [\"gossip (spread~|swirl~)\"]", $"find: [\"idle gossip\", \"gossip\"]\nfix: safe\nsuggest: \"{suggest}\"", StringComparison.Ordinal));
        var found = new CopyDriver(pack.Rules).Analyze(SourceText.From(text), AnalysisOptions.Default, CancellationToken.None);
        found.ShouldAllBe(d => d.Fix!.Applicability == FixApplicability.Safe);
        SourceText.From(text).WithChanges(found.SelectMany(d => d.Fix!.Edits)).ToString().ShouldBe(expected);
    }

    [Fact]
    public void Guides_and_quotation_marks_change_the_severity()
    {
        var pack = Rulebook.Compile(Rulebook.Right + "\nguides: {ap: error, nyt: none}\nquoted: suggestion");
        const string Text = "\"Gossip spreads,\" he said. Gossip spreads.";
        Rulebook.Findings(pack, Text).ShouldBe(
        [
            "CL1900 'Gossip spreads' Suggestion: Who says so? Gossip spreads",
            "CL1900 'Gossip spreads' Warning: Who says so? Gossip spreads",
        ]);
        Rulebook.Findings(pack, Text, new AnalysisOptions { Guide = Guide.Nyt }).ShouldBeEmpty();
        Rulebook.Findings(pack, Text, new AnalysisOptions { Guide = Guide.Ap })[1].ShouldStartWith("CL1900 'Gossip spreads' Error");
    }

    [Fact]
    public void The_same_driver_gives_the_same_findings_for_story_after_story()
    {
        var driver = new CopyDriver(Rulebook.Compile(Rulebook.Right).Rules);
        for (var i = 0; i < 3; i++)
        {
            driver.Analyze(SourceText.From("Gossip spreads."), AnalysisOptions.Default, CancellationToken.None).Length.ShouldBe(1);
        }
    }
}
