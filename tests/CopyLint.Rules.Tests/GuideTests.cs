using CopyLint.Diagnostics;
using CopyLint.Rules.Files;

namespace CopyLint.Rules.Tests;

/// <summary>Where guides disagree about what is a fault. Where they disagree about a form, the rules' own examples name the guide.</summary>
public sealed class GuideTests
{
    [Theory]
    // Whether a reason for anonymity must be stated: AP says it must, the New York Times would rather have none than a rote one.
    [InlineData("CL4001", Severity.Warning, Severity.Error, Severity.Warning, Severity.Warning, Severity.Warning, Severity.None)]
    [InlineData("CL4002", Severity.None, Severity.None, Severity.None, Severity.None, Severity.None, Severity.Suggestion)]
    // AP: "sources" never stand alone.
    [InlineData("CL4004", Severity.Warning, Severity.Error, Severity.Warning, Severity.Warning, Severity.Warning, Severity.Warning)]
    // The BBC and the Guardian live with the passive of "is understood".
    [InlineData("CL1004", Severity.Suggestion, Severity.Suggestion, Severity.Suggestion, Severity.None, Severity.None, Severity.Suggestion)]
    [InlineData("CL1001", Severity.Suggestion, Severity.Warning, Severity.Suggestion, Severity.Suggestion, Severity.Suggestion, Severity.Suggestion)]
    // "alleged victim" and "charged with murdering" are standard court copy in Britain.
    [InlineData("CL1007", Severity.None, Severity.Warning, Severity.None, Severity.None, Severity.None, Severity.None)]
    // "over" for "more than": AP gave up the difference in 2014.
    [InlineData("CL3014", Severity.None, Severity.None, Severity.None, Severity.None, Severity.None, Severity.None)]
    [InlineData("CL3019", Severity.None, Severity.None, Severity.Suggestion, Severity.Suggestion, Severity.None, Severity.None)]
    [InlineData("CL4018", Severity.None, Severity.Suggestion, Severity.None, Severity.None, Severity.None, Severity.None)]
    // "United States officials" is New York Times style.
    [InlineData("CL5030", Severity.Suggestion, Severity.Suggestion, Severity.Suggestion, Severity.Suggestion, Severity.Suggestion, Severity.None)]
    public void A_rule_has_the_severity_of_the_guide(string id, Severity neutral, Severity ap, Severity reuters, Severity bbc, Severity guardian, Severity nyt)
    {
        var rule = DefaultRules.Pack.Rules.Analyzers.Single(analyzer => analyzer.Rule.Id == id).Rule;

        ((Guide[])[Guide.Neutral, Guide.Ap, Guide.Reuters, Guide.Bbc, Guide.Guardian, Guide.Nyt])
            .Select(guide => rule.SeverityOf(guide, band: null, isQuoted: false))
            .ShouldBe([neutral, ap, reuters, bbc, guardian, nyt]);
    }

    [Theory]
    [InlineData("CL3012")]
    [InlineData("CL3016")]
    [InlineData("CL3020")]
    [InlineData("CL5001")]
    public void A_form_that_guides_disagree_about_has_examples_under_them(string id)
    {
        var file = DefaultRules.Sources.Where(source => !source.IsLexicon).Select(source => RuleFileReader.Read(source.Path, source.Text, new RuleFileErrors())!).Single(file => file.Id.Value == id);

        file.Wrong.Concat(file.Right).Select(example => example.Guide).Where(guide => guide != Guide.Neutral).Distinct().Count().ShouldBeGreaterThanOrEqualTo(3);
    }
}
