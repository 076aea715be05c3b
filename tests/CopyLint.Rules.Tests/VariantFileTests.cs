using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;

namespace CopyLint.Rules.Tests;

/// <summary>Files of variants: what a house adds in its own rules folder, and what is wrong in one.</summary>
public sealed class VariantFileTests
{
    private const string Rule = """
        id: CL1900
        title: Two forms
        severity: warning
        why: Test.
        kind: variant-mix
        options: { variants: name }
        message: "{match}, {first}"
        """;

    [Theory]
    [InlineData("name", "sets: { ngorro: [\"Ngorro\", \"N'gorro\"] }", "Ngorro fell. The mayor of N'gorro left.", "CL5001 'N'gorro'")]
    [InlineData("name", "sets: { kyiv: [\"Kijow\"] }", "Kyiv fell. The mayor of Kijow left.", "CL5001 'Kijow'")]
    [InlineData("spelling", "sets: [[\"quayside~\", \"quay side~\"]]", "The quayside fell. Two quay sides burned.", "CL5005 'quay sides'")]
    [InlineData("spelling", "families: [{ british: \"%ique\", american: [\"%ic\"], stems: [\"bath\"] }]", "A bathique dive. The bathic ship.", "CL5005 'bathic'")]
    [InlineData("spelling", "families: [{ forms: [[\"%ique\"], [\"%ic\"]], stems: [\"bath\"] }]", "A bathique dive. The bathic ship.", "CL5005 'bathic'")]
    [InlineData("place", "slips: { \"Ngorro\": [\"Ngoro\"] }", "They left Ngoro.", "CL5019 'Ngoro'")]
    [InlineData("place", "slips: { \"Kestrelton\": [] }", "They left Kestrleton.", "CL5019 'Kestrleton'")]
    [InlineData("capital-name", "words: [\"fjord\"]", "They left the Roe Fjord. The Roe fjord is deep.", "CL5015 'Roe fjord'")]
    [InlineData("proper-noun", "slips: { \"Ngorro\": [\"ngorro\"] }", "They left ngorro.", "CL5008 'ngorro'")]
    [InlineData("redundant-acronym", "words: [\"KFP party\"]", "They left the KFP party.", "CL5027 'party'")]
    [InlineData("spun-name", "slips: { \"Ngorro\": [\"{Ngorro Federation}\"] }", "They left Ngorro Federation.", "CL5002 'Ngorro Federation'")]
    public void A_house_extends_a_class(string variantClass, string entries, string text, string expected)
    {
        Found(DefaultRules.Pack, text).ShouldNotContain(expected);
        Found(Extended(variantClass, entries), text).ShouldContain(expected);
    }

    [Fact]
    public void A_house_adds_an_acronym_that_its_readers_know()
    {
        const string Text = "They left the KFP on Monday. The KFP is angry.";

        Found(DefaultRules.Pack, Text).ShouldContain("CL5014 'KFP'");
        Found(Extended("acronym", "words: [\"KFP\"]"), Text).ShouldBeEmpty();
    }

    [Fact]
    public void A_house_adds_words_that_explain_a_name()
    {
        const string Text = "They fled Kyiv. People speak of Kiev and mean Kyiv. Kiev is large.";

        Found(DefaultRules.Pack, Text).ShouldContain("CL5001 'Kiev'");
        Found(Extended("name", "explained-by: [\"and mean\"]"), Text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("variants: name\nabout: Test.\nsets: { a: [Kyiv] }", "(3,13): Write each form in quotation marks.")]
    [InlineData("variants: name\nabout: Test.\nsets: { a: \"Kyiv\" }", "(3,12): A set holds its forms: [\"Kyiv\", \"Kiev\"].")]
    [InlineData("variants: name\nabout: Test.\nsets: \"Kyiv\"", "(3,7): Sets are a mapping of name to forms, or a list of lists of forms.")]
    [InlineData("variants: name\nabout: Test.\nset: []", "(3,1): A file of variants has no key 'set'. Did you mean 'sets'?")]
    [InlineData("variants: name\nabout: Test.\nsets: { a: { form: [\"Kyiv\"] } }", "(3,14): A set of variants has no key 'form'. Did you mean 'forms'?")]
    [InlineData("variants: name\nabout: Test.\nslips: [\"Kyiv\"]", "(3,8): Slips are a mapping: the right spelling to the wrong ones.")]
    [InlineData("variants: name\nabout: Test.\nfamilies: [{ british: [\"%re\"], stems: [\"cent\"] }]", "(3,12): A family holds its 'forms', or a 'british' and an 'american' one, with % for the stem, and its 'stems'.")]
    [InlineData("variants: name\nabout: Test.\nfamilies: [{ forms: [[\"%e\"]] }]", "(3,12): A family holds its 'forms', or a 'british' and an 'american' one, with % for the stem, and its 'stems'.")]
    [InlineData("variants: name\nabout: Test.\nwords: \"Kyiv\"", "(3,8): Write a list of patterns: [\"Kyiv\", \"Kiev\"].")]
    [InlineData("variants: name\nsets: { a: [\"Kyiv\"] }", "(1,1): Say in 'about' what the variants are.")]
    [InlineData("variants: name\nabout: Test.\nwords: [\"<tree> x\"]", "(3,9): There is no word list 'tree'.")]
    [InlineData("variants: name\nabout: Test.\nwords: [\"... x\"]", "(3,9): A pattern cannot begin with a gap: begin with a word, a list or a kind of thing.")]
    [InlineData("variants: []\nabout: Test.", "(1,11): Name the class of the variants: name, spelling, place, …")]
    public void A_wrong_file_is_an_error_at_its_place(string yaml, string expected) =>
        Rulebook.Errors([new PackSource("rules/hedging/a.yml", Rule), new PackSource("rules/lexicons/x.yml", yaml)]).ShouldContain(expected);

    [Fact]
    public void A_rule_names_a_class_that_is_there() =>
        Rulebook.Errors([new PackSource("rules/hedging/a.yml", Rule), new PackSource("rules/lexicons/x.yml", "variants: names\nabout: Test.\nwords: [\"Kyiv\"]")])
            .ShouldBe(["(1,5): There are no variants of the class 'name'. Did you mean 'names'?"]);

    private static RulePack Extended(string variantClass, string entries)
    {
        var errors = new RuleFileErrors();
        var source = new PackSource("house/lexicons/ours.yml", $"variants: {variantClass}\nabout: Ours.\n{entries}");
        var merged = RuleCompiler.Merge(DefaultRules.Pack, [source], errors);
        errors.All.ShouldBeEmpty();
        return merged!;
    }

    /// <summary>Id and words of each finding of the family.</summary>
    private static string[] Found(RulePack pack, string text) =>
        [.. Rulebook.Findings(pack, text).Where(finding => finding.StartsWith("CL5", StringComparison.Ordinal)).Select(finding => finding[..(finding.LastIndexOf("' ", finding.IndexOf(": ", StringComparison.Ordinal), StringComparison.Ordinal) + 1)])];
}
