using CopyLint.Rules.Examples;
using CopyLint.Rules.Pack;

namespace CopyLint.Rules.Tests;

/// <summary>A rule that does not do what its examples say is told so, at the example.</summary>
public sealed class RuleExamplesTests
{
    private const string Rule = """
        id: CL1900
        title: Gossip as news
        severity: warning
        why: Readers cannot weigh it.
        find: ["gossip (spread~|swirl~)"]
        unless: ["the gossip"]
        suggest: "talk"
        fix: safe
        message: "Who says so?"
        examples:
          wrong:
            - {text: "[[Gossip spreads]].", fixed: "Talk."}
            - "So [[gossip swirls]]."
            - "[[Gossip spread]], and [[gossip swirled]]."
          right:
            - "The gossip spreads."
            - "Two."
            - "Three."
            - "Four."
            - "Five."
        """;

    [Fact]
    public void A_proved_rule_passes() => Check(Rule).ShouldBeEmpty();

    [Theory]
    [InlineData("So [[gossip swirls]].", "[[So gossip]] swirls.", "(13,7): The rule must report \"[[So gossip]] swirls.\" but reports \"So [[gossip swirls]].\".")]
    [InlineData("[[gossip swirled]]", "talk", null)]
    [InlineData("- \"Two.\"", "- \"Gossip spreads.\"", "(17,7): The rule must report nothing but reports \"[[Gossip spreads]].\".")]
    [InlineData("fixed: \"Talk.\"", "fixed: \"talk.\"", "(12,7): The fix gives \"Talk.\".")]
    [InlineData("suggest: \"talk\"", "suggest: \"gossip spread\"", "(13,7): After the fix the rule still reports \"So [[gossip spread]].\".")]
    [InlineData("swirl~", "roar~", "(5,25): No example contains 'roar~' here.")]
    [InlineData("unless: [\"the gossip\"]", "unless: [\"idle gossip\"]", "(6,11): No example contains 'idle gossip' here.")]
    [InlineData("The gossip spreads.", "The gossip.", "(6,10): No example needs this exception: without it all of them come out the same.")]
    [InlineData("    - \"Five.\"", "", "(1,5): A rule has at least 3 wrong and 5 right examples; this one has 3 and 4.")]
    [InlineData(", fixed: \"Talk.\"", "", "(1,5): The rule has a fix: give a wrong example its 'fixed' text.")]
    [InlineData("CL1900", "CL2900", "(1,5): Ids of the family 'hedging' are CL1001 to CL1999.")]
    [InlineData("why: Readers cannot weigh it.", "why: A pale hue of news.", "(1,5): The why breaks CL1901 at \"pale hue\": Which?")]
    [InlineData("Who says so?", "A {match} pale hue.", "(1,5): The message breaks CL1901 at \"pale hue\": Which?")]
    public void What_a_rule_does_otherwise_is_told(string line, string instead, string? expected)
    {
        var errors = Check(Rule.Replace(line, instead, StringComparison.Ordinal));
        if (expected is null)
        {
            errors.ShouldBeEmpty();
        }
        else
        {
            errors.ShouldContain(expected);
        }
    }

    [Fact]
    public void A_house_rule_takes_no_id_of_ours()
    {
        var pack = Rulebook.Compile(new PackSource("my-paper/gossip-as-news.yml", Rule));
        new RuleExamples(pack, [pack.FindFile("CL1900")!]).Check(pack.FindFile("CL1900")!).Select(Rulebook.Shown)
            .ShouldBe(["(1,5): 'my-paper' is not a family of CL rules. House rules have a prefix of their own."]);
    }

    private static string[] Check(string yaml)
    {
        var pack = Rulebook.Compile(
            new PackSource("rules/hedging/gossip-as-news.yml", yaml),
            new PackSource("rules/hedging/pale-hue.yml", """
                id: CL1901
                title: A hue
                severity: warning
                why: Test.
                find: ["pale hue"]
                message: "Which?"
                """));
        var file = pack.FindFile("gossip-as-news")!;
        return [.. new RuleExamples(pack, [file]).Check(file).Select(Rulebook.Shown)];
    }
}
