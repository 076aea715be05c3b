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

    /// <summary>"path severity" of each finding.</summary>
    private string[] Check(string rules) =>
        [.. _folder.Run("check", ".", "--select", rules, "--format", "jsonl").JsonLines.Select(line => $"{line.GetProperty("path")} {line.GetProperty("severity")}")];

    private string[] Under(params string[] options) => _folder.Run(["check", "--edition", "none", .. options]).Lines;
}
