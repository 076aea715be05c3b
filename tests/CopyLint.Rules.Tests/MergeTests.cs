using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;

namespace CopyLint.Rules.Tests;

/// <summary>House rules over a pack, by id.</summary>
public sealed class MergeTests
{
    private const string Text = "Gossip spreads. The sky blue car. Talk swirls.";

    private static readonly RulePack s_pack = Rulebook.Compile(
        new PackSource("rules/hedging/gossip-as-news.yml", Rulebook.Right),
        new PackSource("rules/hedging/color.yml", """
            id: CL1901
            title: A color
            severity: suggestion
            guides: {ap: error}
            why: Test.
            find: ["<color> car"]
            message: "Which?"
            """),
        Rulebook.Colors);

    [Fact]
    public void A_file_with_id_and_severity_changes_a_rule() =>
        Findings("id: CL1900\nseverity: error").ShouldBe(["CL1900 'Gossip spreads' Error: Who says so? Gossip spreads", "CL1901 'sky blue car' Suggestion: Which?"]);

    [Fact]
    public void A_rule_that_is_switched_off_is_off_under_every_guide()
    {
        var merged = Merge(("house/color.yml", "id: CL1901\nseverity: none"));
        Rulebook.Findings(merged, Text, new AnalysisOptions { Guide = Guide.Ap }).ShouldBe(["CL1900 'Gossip spreads' Warning: Who says so? Gossip spreads"]);
    }

    [Fact]
    public void A_file_with_id_and_guides_changes_the_guides_alone()
    {
        var merged = Merge(("house/color.yml", "id: CL1901\nguides: {bbc: warning}"));
        merged.Find("CL1901")!.Rule.Guides.Count.ShouldBe(2);
        merged.Find("CL1901")!.Rule.Severity.ShouldBe(Severity.Suggestion);
    }

    [Fact]
    public void A_rule_with_a_known_id_replaces_it() =>
        Findings(Rulebook.Right.Replace("gossip (spread~|swirl~)", "talk swirls", StringComparison.Ordinal))
            .ShouldBe(["CL1901 'sky blue car' Suggestion: Which?", "CL1900 'Talk swirls' Warning: Who says so? Talk swirls"]);

    [Fact]
    public void Another_rule_is_added() =>
        Findings(Rulebook.Right.Replace("CL1900", "HOUSE001", StringComparison.Ordinal).Replace("gossip (spread~|swirl~)", "talk swirls", StringComparison.Ordinal))
            .ShouldContain("HOUSE001 'Talk swirls' Warning: Who says so? Talk swirls");

    [Fact]
    public void Entries_are_added_to_a_known_list() =>
        Rulebook.Findings(Merge(("house/lexicons/color.yml", "list: color\nabout: More.\nwords: [\"green\"]")), "A green car, a red car.").Length.ShouldBe(2);

    [Fact]
    public void A_new_list_serves_a_new_rule() =>
        Rulebook.Findings(
            Merge(
                ("house/lexicons/tree.yml", "list: tree\nabout: Trees.\nwords: [\"oak\"]"),
                ("house/no-trees.yml", Rulebook.Right.Replace("CL1900", "HOUSE001", StringComparison.Ordinal).Replace("gossip (spread~|swirl~)", "<tree>", StringComparison.Ordinal))),
            "An oak.").ShouldBe(["HOUSE001 'oak' Warning: Who says so? oak"]);

    [Theory]
    [InlineData("id: CL1909\nseverity: none", "(1,5): There is no rule CL1909 to change. Did you mean 'CL1900'?")]
    [InlineData("id: CL1900\nseverity: off", "(2,11): 'off' is not a severity (none, suggestion, warning, error). Did you mean 'none'?")]
    [InlineData("id: CL1900\nseverity: none\ntitle: Off", "(1,1): 'why' is missing.")]
    [InlineData("id: CL1900\nseverty: none", "(2,1): 'severty' is not a key of a change of a rule. Did you mean 'severity'?")]
    [InlineData("id: CL1900", "(1,1): Say what changes: 'severity' or 'guides'.")]
    [InlineData("id: [", "(2,1): This is not valid YAML: While parsing a node, did not find expected node content.")]
    public void A_wrong_house_file_is_an_error_at_its_place(string yaml, string expected)
    {
        var errors = new RuleFileErrors();
        RuleCompiler.Merge(s_pack, [new PackSource("house/x.yml", yaml)], errors).ShouldBeNull();
        errors.All.Select(Rulebook.Shown).ShouldContain(expected);
        errors.All.ShouldAllBe(error => error.Path == "house/x.yml");
    }

    [Fact]
    public void Of_two_changes_of_one_rule_the_later_file_holds() =>
        Merge(("house/a.yml", "id: CL1900\nseverity: none"), ("house/b.yml", "id: CL1900\nseverity: error")).Find("CL1900")!.Rule.Severity.ShouldBe(Severity.Error);

    [Fact]
    public void A_change_reaches_a_rule_of_the_house_itself() =>
        Merge(("house/a.yml", Rulebook.Right), ("house/b.yml", "id: CL1900\nseverity: error")).Find("CL1900")!.Rule.Severity.ShouldBe(Severity.Error);

    [Fact]
    public void All_errors_of_a_house_are_told_at_once()
    {
        var errors = new RuleFileErrors();
        RuleCompiler.Merge(
            s_pack,
            [
                new PackSource("house/a.yml", "id: CL1900\nseverity: off"),
                new PackSource("house/b.yml", "id: CL1955\nseverity: none"),
                new PackSource("house/c.yml", Rulebook.Right.Replace("gossip (", "<hue> (", StringComparison.Ordinal)),
                new PackSource("house/lexicons/tree.yml", "list: tree\nwords: [oak]"),
            ],
            errors).ShouldBeNull();
        errors.All.Select(error => $"{error.Path}{Rulebook.Shown(error)}").ShouldBe(
        [
            "house/a.yml(2,11): 'off' is not a severity (none, suggestion, warning, error). Did you mean 'none'?",
            "house/b.yml(1,5): There is no rule CL1955 to change. Did you mean 'CL1900'?",
            "house/c.yml(5,9): There is no word list 'hue'.",
            "house/lexicons/tree.yml(1,1): Say in 'about' what the list holds.",
            "house/lexicons/tree.yml(2,9): Write the entry in quotation marks: \"oak\".",
        ]);
    }

    [Fact]
    public void A_merged_pack_explains_the_house_rule()
    {
        var merged = Merge(("house/gossip.yml", Rulebook.Right.Replace("Gossip as news", "Talk as news", StringComparison.Ordinal)));
        merged.FindFile("CL1900")!.Title.ShouldBe("Talk as news");
    }

    private static string[] Findings(string houseRule) => Rulebook.Findings(Merge(("house/x.yml", houseRule)), Text);

    private static RulePack Merge(params (string Path, string Text)[] house)
    {
        var errors = new RuleFileErrors();
        var merged = RuleCompiler.Merge(s_pack, house.Select(file => new PackSource(file.Path, file.Text)), errors);
        errors.All.ShouldBeEmpty();
        return merged!;
    }
}
