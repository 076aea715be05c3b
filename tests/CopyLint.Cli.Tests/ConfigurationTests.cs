using System.Text.Json;

namespace CopyLint.Cli.Tests;

/// <summary><c>.editorconfig</c>: what holds for which story, and what is said of a wrong line.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private const string Doubled = "The council met on Monday in the the hall.\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Severities_are_set_by_glob_and_the_nearest_file_and_the_last_line_decide()
    {
        foreach (var story in (string[])["a.txt", "old/b.txt", "desk/c.txt", "desk/wire/d.txt"])
        {
            _folder.With(story, Doubled);
        }

        _folder.With(".editorconfig", "root = true\n[*]\ncopylint.CL2001 = suggestion\n[old/**]\ndotnet_diagnostic.CL2001.severity = none # archive\n")
            .With("desk/.editorconfig", "[*.txt]\ncopylint.CL2001 = error\ncopylint.CL2001 = warning\n[wire/*]\ncopylint.doubled-word = error\n");

        Check("CL2001").ShouldBe(["a.txt suggestion", "desk/c.txt warning", "desk/wire/d.txt error"]);
    }

    [Fact]
    public void A_rule_stands_above_its_family_whichever_file_names_it()
    {
        _folder.With("desk/a.txt", Doubled)
            .With(".editorconfig", "root = true\n[*]\ncopylint.CL2001 = warning\n")
            .With("desk/.editorconfig", "[*]\ncopylint.CL2 = none\n");

        Check("CL2").ShouldBe(["desk/a.txt warning"]);
    }

    [Fact]
    public void Root_ends_the_search()
    {
        _folder.With("a/b/c.txt", Doubled)
            .With(".editorconfig", "root = true\n[*]\ncopylint.CL2001 = none\n")
            .With("a/.editorconfig", "root = true\n[*]\nindent_size = 2\n");

        Check("CL2001").ShouldBe(["a/b/c.txt error"]);
    }

    [Fact]
    public void A_guide_holds_by_glob_and_the_command_line_stands_above_it()
    {
        const string copy = "The road is 3 kilometers (1.9 miles) long. It cost 5 per cent more, the council said, and 6% less.\n";
        _folder.With("us/a.txt", copy).With("uk/b.txt", copy)
            .With(".editorconfig", "root = true\n[us/**]\ncopylint_guide = ap\n[uk/**]\ncopylint_guide = Guardian\n");

        var us = Under("--guide", "ap");
        var uk = Under("--guide", "guardian");

        us.ShouldNotBe(uk);
        Under().ShouldBe([.. uk.Where(line => line.StartsWith("uk", StringComparison.Ordinal)), .. us.Where(line => line.StartsWith("us", StringComparison.Ordinal))]);
    }

    [Fact]
    public void A_rule_that_is_off_by_itself_can_be_switched_on()
    {
        _folder.With("a.txt", "The strike killed over 100 fighters, the council said.\n");
        Check("CL3014").ShouldBeEmpty();

        _folder.With(".editorconfig", "root = true\n[*]\ncopylint.CL3014 = error\n");

        Check("CL3014").ShouldBe(["a.txt error"]);
    }

    [Fact]
    public void Wrong_lines_are_told_with_their_place_and_the_rest_is_linted()
    {
        _folder.With("a.txt", Doubled).With(".editorconfig", """
            root = true
            copylint_guide = ap

            [*.txt]
              copylint.CL2001 = fatal
            copylint.CL20011 = error
            copylint_giude = ap
            copylint_guide = app
            dotnet_diagnostic.CL2001 = none
            copylint_guide
            dotnet_diagnostic.CA1304.severity = whatever
            copyright = Newsy
            """);

        var result = _folder.Run("check", "a.txt");

        result.Exit.ShouldBe(2);
        result.Lines.ShouldHaveSingleItem().ShouldStartWith("a.txt(1,30): error CL2001: ");
        result.ErrorLines.ShouldBe(
        [
            ".editorconfig(2,1): error CL0005: 'copylint_guide' stands before the first section and holds for nothing: put [*] above it.",
            ".editorconfig(5,21): error CL0005: 'fatal' is no severity. Known: none, suggestion, warning, error, default.",
            ".editorconfig(6,10): error CL0005: There is no rule 'CL20011'. Did you mean 'CL2001'?",
            ".editorconfig(7,1): error CL0005: There is no setting 'copylint_giude'. Did you mean 'copylint_guide'?",
            ".editorconfig(8,18): error CL0005: There is no guide 'app'. Did you mean 'ap'? Known: neutral, ap, reuters, bbc, guardian, nyt.",
            ".editorconfig(9,1): error CL0005: There is no setting 'dotnet_diagnostic.CL2001'.",
            ".editorconfig(10,1): error CL0005: Write 'copylint_guide = value'.",
        ]);
    }

    [Fact]
    public void A_known_finding_of_a_rule_that_is_switched_off_is_not_unused()
    {
        _folder.With("a.txt", Doubled);
        _folder.Run("known", "create", "a.txt").Exit.ShouldBe(0);
        _folder.With(".editorconfig", "root = true\n[*]\ncopylint.CL2001 = none\n");

        _folder.Run("check", "a.txt").Output.ShouldBeEmpty();
        _folder.Run("known", "prune", "a.txt").Output.ShouldBe(".copylint-known.jsonl: 0 dropped, 1 kept.\n");
    }

    [Fact]
    public void The_engines_own_rules_have_severities_too()
    {
        _folder.With("a.md", "<!-- copylint ignore CL2001: agreed -->\nThe council met.\n").With("b.txt", [0x43, 0xE9, 0x2E, 0x0A])
            .With(".copylint-known.jsonl", "{\"rule\":\"CL2001\",\"path\":\"a.md\",\"words\":\"the\",\"near\":\"0\"}\n");
        string[] Found() => [.. _folder.Run("check", "a.md", "b.txt", "--select", "CL0,CL2").Lines.Select(line => string.Join(' ', line.Split(' ')[..3]))];

        Found().ShouldBe(["a.md(1,1): warning CL0002:", "b.txt(1,2): warning CL0004:", ".copylint-known.jsonl(1,1): warning CL0002:"]);
        _folder.With(".editorconfig", "root = true\n[*]\ncopylint.CL0004 = error\n[*.md]\ncopylint.unused-ignore = suggestion\n[*.jsonl]\ncopylint.CL0002 = none\n");
        Found().ShouldBe(["a.md(1,1): suggestion CL0002:", "b.txt(1,2): error CL0004:"]);
    }

    [Fact]
    public void Options_of_a_rule_hold_by_glob_and_wrong_ones_are_told()
    {
        const string copy = "The road is 40 miles long, the council said on Monday.\n";
        _folder.With("us/a.txt", copy).With("uk/b.txt", copy).With(".editorconfig", """
            root = true
            [us/*]
            copylint_CL3003_units = customary
            [none/*]
            copylint_CL3003_units = imperial
            copylint_CL3003_unit = metric
            copylint_CL2001_units = metric
            """);

        var result = _folder.Run("check", "--select", "CL3003", "--edition", "all");

        result.Lines.ShouldBe(["uk/b.txt(1,13): suggestion CL3003: Add the other unit: 40 miles (64 kilometers)."]);
        result.ErrorLines.ShouldBe(
        [
            ".editorconfig(5,25): error CL0005: 'units' must be both or metric or customary.",
            ".editorconfig(6,17): error CL0005: CL3003 has no option 'unit'. Did you mean 'units'? It has units.",
            ".editorconfig(7,17): error CL0005: CL2001 has no options.",
        ]);
    }

    [Fact]
    public void Stories_with_different_options_are_compared_with_each_other()
    {
        foreach (var seed in Directory.GetFiles(Path.Join(CopyLintProcess.Repository, "seeds")))
        {
            _folder.With(Path.GetFileName(seed), File.ReadAllBytes(seed));
        }

        var alike = _folder.Run("check", "--select", "CL7").Output;
        _folder.With(".editorconfig", "root = true\n[00[13]*]\ncopylint_CL3003_units = metric\n[{001,003}*]\ncopylint_CL3003_units = metric\n");

        alike.ShouldNotBeEmpty();
        _folder.Run("check", "--select", "CL7").ShouldBe(new CliResult(0, alike, ""));
    }

    [Fact]
    public void House_rules_hold_by_glob_and_a_wrong_one_stops_the_run()
    {
        const string copy = "Officials utilized three trucks in the the hall.\n";
        _folder.With("met/a.txt", copy).With("b.txt", copy)
            .With("desk/house/loose.yml", "id: HOUSE001\ntitle: Bureaucratic wording\nseverity: suggestion\nwhy: Plain words are read faster.\nfind: [\"utilize~\"]\nmessage: \"'{match}' is longer than it need be.\"\nexamples:\n  wrong: [\"Officials [[utilized]] trucks.\"]\n  right: [\"Officials used trucks.\"]\n")
            .With("desk/house/doubled.yml", "id: CL2001\nseverity: suggestion\n")
            .With(".editorconfig", "root = true\n[met/*]\ncopylint_rules = desk/house\ndotnet_diagnostic.HOUSE001.severity = error\n[*]\ndotnet_diagnostic.OTHER1.severity = wild\n");

        Check("CL2001,HOUSE001").ShouldBe(["b.txt error", "met/a.txt error", "met/a.txt suggestion"]);

        _folder.With("desk/house/doubled.yml", "id: CL2001\nseverity: loud\n");
        var wrong = _folder.Run("check");
        wrong.Exit.ShouldBe(2);
        wrong.Output.ShouldBeEmpty();
        wrong.Error.ShouldStartWith("desk/house/doubled.yml(2,11): error CL0003: ");
        _folder.With(".editorconfig", "root = true\n[met/*]\ncopylint_rules = desk/hose\n");
        _folder.Run("check", "met").Error.ShouldBe(".editorconfig(3,18): error CL0005: There is no folder 'desk/hose' with rules.\n");
    }

    [Fact]
    public void The_house_itself_is_no_second_hand_source()
    {
        _folder.With("a.txt", "The dam is safe, the mayor told the BBC on Monday. The road is closed, an engineer told CNN.\n")
            .With(".editorconfig", "root = true\n[*]\ncopylint_outlet = BBC, BBC News\n");

        _folder.Run("check", "--select", "CL4015").Lines.ShouldHaveSingleItem().ShouldContain("'CNN'");
        File.Delete(Path.Join(_folder.Path, ".editorconfig"));
        _folder.Run("check", "--select", "CL4015").Output.ShouldContain("BBC");
    }

    [Fact]
    public void Config_prints_what_holds_and_the_line_that_says_so()
    {
        _folder.With("desk/.copylint-words.txt", "had had\n").With(".copylint-known.jsonl", "").With(".gitignore", "\n*.tmp.txt\n")
            .With(".editorconfig", "root = true\n[*]\ncopylint_guide = bbc\ncopylint.CL2 = warning\n")
            .With("desk/.editorconfig", "[*.txt]\ncopylint_outlet = Herald\ncopylint_CL3003_units = metric\ncopylint.doubled-word = suggestion\n");

        _folder.Run("config", "desk/a.tmp.txt").Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => !line.StartsWith("severity CL2", StringComparison.Ordinal) || line.Contains("doubled-word ", StringComparison.Ordinal)).ShouldBe(
        [
            "desk/a.tmp.txt",
            "guide bbc .editorconfig:3",
            "rules the default rules default",
            "outlet Herald desk/.editorconfig:2",
            "severity CL2001 doubled-word = suggestion (else error) desk/.editorconfig:4",
            "option CL3003 units = metric desk/.editorconfig:3",
            "settings .editorconfig",
            "settings desk/.editorconfig",
            "words desk/.copylint-words.txt",
            "known .copylint-known.jsonl",
            "ignored *.tmp.txt .gitignore:2",
        ]);
        var json = JsonDocument.Parse(_folder.Run("config", "desk/a.tmp.txt", "--format", "json", "--guide", "nyt").Output).RootElement;
        json.GetProperty("guide").GetString().ShouldBe("nyt");
        json.GetProperty("guideFrom").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("options")[0].GetProperty("from").GetProperty("line").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void Config_tells_wrong_lines_too()
    {
        _folder.With(".editorconfig", "root = true\n[*]\ncopylint_guide = bcc\n");

        var result = _folder.Run("config", "a.txt");

        result.Exit.ShouldBe(2);
        result.Error.ShouldStartWith(".editorconfig(3,18): error CL0005: There is no guide 'bcc'. Did you mean 'bbc'?");
    }

    /// <summary>"path severity" of each finding.</summary>
    private string[] Check(string rules) =>
        [.. _folder.Run("check", ".", "--select", rules, "--format", "jsonl").JsonLines.Select(line => $"{line.GetProperty("path")} {line.GetProperty("severity")}")];

    private string[] Under(params string[] options) => _folder.Run(["check", "--edition", "none", .. options]).Lines;
}
