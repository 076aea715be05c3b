using System.Diagnostics;
using System.Text.Json;

namespace CopyLint.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    private static readonly string[] s_commands = ["check", "inspect", "explain", "rules", "rules list", "rules test", "rules new", "completion"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Help_of_every_command_says_usage_options_examples_and_exit_codes()
    {
        foreach (var command in s_commands.Append(""))
        {
            var help = CopyLintProcess.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

            help.Exit.ShouldBe(0);
            help.Error.ShouldBeEmpty();
            help.Output.ShouldContain($"Usage: copylint{(command.Length > 0 ? " " : "")}{command}");
            help.Output.ShouldContain("  copylint ");
            help.Output.ShouldContain("Exit codes:");
            help.Lines.ShouldAllBe(line => line.Length <= 110);
        }
    }

    [Fact]
    public void Examples_in_help_are_understood()
    {
        _folder.With("stories/story.txt", "The council met.\n").With("story.txt", "The council met.\n");
        foreach (var command in (string[])["check stories", "check --guide ap --fail-on warning story.txt", "check --select CL1 --format jsonl stories", "inspect story.txt --format json"])
        {
            _folder.Run(command.Split(' ')).Exit.ShouldBe(0, command);
        }
    }

    [Fact]
    public void Version_names_product_pack_and_formats()
    {
        var lines = CopyLintProcess.Run("--version").Lines;

        lines[0].ShouldStartWith("copylint 0.");
        lines[1].ShouldMatch("^pack [0-9a-f]{12}, pack format [0-9]+, output format 1$");
    }

    [Fact]
    public void Inspect_prints_every_kind_of_element_with_places()
    {
        var root = JsonDocument.Parse(CopyLintProcess.Run("inspect", "seeds/000_78fcc5f38c2b91da.txt", "--format", "json").Output).RootElement;
        var length = File.ReadAllText(Path.Join(CopyLintProcess.Repository, "seeds/000_78fcc5f38c2b91da.txt")).Length;

        root.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.Array).Select(field => field.Name).ShouldBe(
            ["blocks", "sentences", "quotations", "quantities", "dates", "people", "sources", "attributions", "anonymities", "hedges", "claims", "terms"]);
        root.GetProperty("story").GetProperty("status").GetString().ShouldBe("unknown");
        root.GetProperty("story").GetProperty("headline").ValueKind.ShouldBe(JsonValueKind.Null);
        root.GetProperty("sentences").GetArrayLength().ShouldBeGreaterThan(10);
        root.GetProperty("quotations").GetArrayLength().ShouldBeGreaterThan(3);
        foreach (var element in root.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.Array).SelectMany(field => field.Value.EnumerateArray()))
        {
            (element.GetProperty("start").GetInt32() + element.GetProperty("length").GetInt32()).ShouldBeLessThanOrEqualTo(length);
            element.GetProperty("role").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void Inspect_for_people_names_members_as_predicates_do()
    {
        var text = CopyLintProcess.Run("inspect", "seeds/000_78fcc5f38c2b91da.txt").Output;

        text.ShouldContain("LacksHeadline = false");
        text.ShouldContain("sentences: ");
        text.ShouldContain("IsQuoted = true");
        text.ShouldContain("Role = Body");
    }

    [Fact]
    public void Explain_gives_why_severity_and_examples_by_id_and_by_name()
    {
        var byId = CopyLintProcess.Run("explain", "CL1002").Output;

        byId.ShouldStartWith("CL1002 rumour-as-news: ");
        byId.ShouldContain("Severity: warning");
        byId.ShouldContain("Wrong:");
        byId.ShouldContain("Right:");
        CopyLintProcess.Run("explain", "rumour-as-news").Output.ShouldBe(byId);
        CopyLintProcess.Run("explain", "CL0004").Exit.ShouldBe(0);
    }

    [Fact]
    public void Every_rule_is_listed_and_can_be_explained()
    {
        var rules = JsonDocument.Parse(CopyLintProcess.Run("rules", "list", "--format", "json").Output).RootElement.EnumerateArray().ToArray();

        rules.Length.ShouldBeGreaterThan(10);
        rules.Select(rule => rule.GetProperty("id").GetString()).ShouldBeInOrder();
        CopyLintProcess.Run("rules", "list").Lines.Length.ShouldBe(rules.Length);
    }

    [Fact]
    public void A_new_rule_passes_its_own_examples_and_is_not_overwritten()
    {
        _folder.Run("rules", "new", "bureaucratic-wording").Exit.ShouldBe(0);
        _folder.Run("rules", "test", "bureaucratic-wording.yml").Lines[^1].ShouldBe("1 rules passed, 0 failed");
        _folder.Run("rules", "new", "bureaucratic-wording").Error.ShouldBe("copylint: 'bureaucratic-wording.yml' is there already.\n");
        _folder.Run("rules", "new", "Wrong Name").Exit.ShouldBe(2);
    }

    [Fact]
    public void A_failing_example_is_told_with_its_place()
    {
        _folder.Run("rules", "new", "wording");
        var file = Path.Join(_folder.Path, "wording.yml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("[[utilized]]", "utilized [[three]]", StringComparison.Ordinal));

        var result = _folder.Run("rules", "test", "wording.yml");

        result.Exit.ShouldBe(1);
        result.Output.ShouldMatch(@"wording\.yml\([0-9]+,7\): error CL0003: The rule must report");
        result.Lines[^1].ShouldBe("0 rules passed, 1 failed");
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Completions_name_commands_options_and_values(string shell)
    {
        var script = CopyLintProcess.Run("completion", shell).Output;

        foreach (var word in (string[])["inspect", "explain", "stdin-filename", "jsonl", "guardian", "suggestion"])
        {
            script.ShouldContain(word);
        }
    }

    [Theory]
    [InlineData("copylint ch", "check")]
    [InlineData("copylint check --form", "--format")]
    [InlineData("copylint check --format jsonl --gui", "--guide")]
    [InlineData("copylint check --guide gu", "guardian")]
    [InlineData("copylint rules n", "new")]
    public void Bash_completes(string line, string word)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _folder.With("completion.sh", CopyLintProcess.Run("completion", "bash").Output + $"\nCOMP_WORDS=({line}); COMP_CWORD={line.Split(' ').Length - 1}; _copylint; echo \"${{COMPREPLY[*]}}\"\n");
        using var bash = Process.Start(new ProcessStartInfo("bash", [Path.Join(_folder.Path, "completion.sh")]) { RedirectStandardOutput = true })!;

        bash.StandardOutput.ReadToEnd().Trim().ShouldBe(word);
    }
}
