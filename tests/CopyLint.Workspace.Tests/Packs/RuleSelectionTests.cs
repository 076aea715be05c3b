using CopyLint.Workspace.Packs;

namespace CopyLint.Workspace.Tests.Packs;

public sealed class RuleSelectionTests
{
    [Theory]
    [InlineData("", "", "TST001 TST002 TSU001")]
    [InlineData("TST", "", "TST001 TST002")]
    [InlineData("tst002", "", "TST002")]
    [InlineData("vague-time TSU", "", "TST001 TSU001")]
    [InlineData("", "TST001", "TST002 TSU001")]
    [InlineData("TST", "vague-place", "TST001")]
    [InlineData("TST", "TST", "")]
    public void Rules_are_kept_by_id_family_or_name(string select, string ignore, string kept) =>
        RuleSelection.Create(TestPack.Rules, [.. Words(select)], [.. Words(ignore)])
            .Rules.Analyzers.Select(analyzer => analyzer.Rule.Id).ShouldBe(Words(kept));

    [Theory]
    [InlineData("TST009", "There is no rule 'TST009'. Did you mean 'TST001'?")]
    [InlineData("vague-tim", "There is no rule 'vague-tim'. Did you mean 'vague-time'?")]
    [InlineData("zzzzzzzz", "There is no rule 'zzzzzzzz'.")]
    [InlineData("T", "There is no rule 'T'.")]
    public void An_unknown_rule_is_told_with_the_nearest_name(string name, string problem)
    {
        RuleSelection.Create(TestPack.Rules, [name], []).Problem.ShouldBe(problem);
        RuleSelection.Create(TestPack.Rules, [], [name]).Problem.ShouldBe(problem);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("TST", "", false)]
    [InlineData("CL0004", "", true)]
    [InlineData("", "not-utf8", false)]
    public void The_engines_own_findings_are_selected_like_rules(string select, string ignore, bool reports) =>
        RuleSelection.Create(TestPack.Rules, [.. Words(select)], [.. Words(ignore)]).ReportsEncoding.ShouldBe(reports);

    private static string[] Words(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
