using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;

namespace CopyLint.Rules.Tests;

/// <summary>A desk's own entries in the lists of the default rules.</summary>
public sealed class HouseListTests
{
    private const string Story = "The council voted on Monday to close the pool in Marsh Lane.";

    [Theory]
    [InlineData("boilerplate-line", "whole", "the evening edition", "The Evening Edition")]
    [InlineData("boilerplate-line", "lead-in", "our pick", "Our pick: Museum names new chief")]
    [InlineData("boilerplate-phrase", "opening", "join our readers' club", "Join our readers' club today and save.")]
    [InlineData("boilerplate-phrase", "within", "a title of examplar media", "The Daily Example is a title of Examplar Media and its partners.")]
    public void A_line_of_the_house_is_boilerplate(string list, string group, string entry, string line)
    {
        var text = $"{Story}\n\n{line}\n\n{Story} Nobody had wanted it.";

        Findings(DefaultRules.Pack, text).ShouldBeEmpty();
        Findings(WithList($"list: {list}\nabout: Ours.\ngroups: {{{group}: [\"{entry}\"]}}"), text).ShouldBe([$"CL6001 '{line}'"]);
    }

    [Fact]
    public void A_sentence_of_the_story_is_none()
    {
        var house = WithList("list: boilerplate-line\nabout: Ours.\ngroups: {lead-in: [\"our pick\"]}");

        Findings(house, $"{Story}\n\nOur pick was the old pool, she said.\n\nNobody had wanted it.").ShouldBeEmpty();
    }

    [Fact]
    public void A_placeholder_of_the_house_is_found() =>
        Findings(WithList("list: placeholder\nabout: Ours.\nwords: [\"zzz fill\"]"), "The pool in ZZZ FILL is closed.").ShouldBe(["CL6003 'ZZZ FILL'"]);

    private static RulePack WithList(string yaml)
    {
        var errors = new RuleFileErrors();
        var merged = RuleCompiler.Merge(DefaultRules.Pack, [new PackSource($"house/lexicons/{ListOf(yaml)}.yml", yaml)], errors);
        errors.All.ShouldBeEmpty();
        return merged!;
    }

    private static string ListOf(string yaml) => yaml[6..yaml.IndexOf('\n', StringComparison.Ordinal)];

    private static string[] Findings(RulePack pack, string text) =>
        [.. Rulebook.Findings(pack, text).Where(f => f.StartsWith("CL6", StringComparison.Ordinal)).Select(f => f[..(f.IndexOf("' Error", StringComparison.Ordinal) + 1)])];
}
