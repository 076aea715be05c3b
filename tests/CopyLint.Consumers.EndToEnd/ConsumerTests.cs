using CopyLint.Cli.Tests;

namespace CopyLint.Consumers.EndToEnd;

/// <summary>Other people's programs read what CopyLint writes: the founding stories, hard names and characters, known findings, files that are not there.</summary>
public sealed class ConsumerTests : IDisposable
{
    private const string Rumor = "Unconfirmed reports 😀 say two ministers fled.\n";

    private readonly TempFolder _folder = new TempFolder()
        .With("known.txt", Rumor)
        .With("ignored.md", "<!-- copylint ignore CL1002: the desk has seen them -->\n" + Rumor)
        .With("with space/é #1 100% 東京.txt", "😀 He said the the\u0001 meeting \u001b<would> & \"go\" on the the next day.\r\n\r\n" + Rumor);

    public ConsumerTests()
    {
        foreach (var seed in Directory.EnumerateFiles(Path.Join(CopyLintProcess.Repository, "seeds")))
        {
            _folder.With($"seeds/{Path.GetFileName(seed)}", File.ReadAllBytes(seed));
        }

        _folder.Run("known", "create", "known.txt", "--reason", "old copy").Exit.ShouldBe(0);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sarif-draft-04")]
    [InlineData("sarif-2020")]
    public void Sarif_holds_against_the_schema(string draft)
    {
        var result = Consumers.Consume(draft, Written("sarif"));

        result.Error.ShouldBeEmpty();
        result.Lines.ShouldBeEmpty();
        result.Exit.ShouldBe(0);
    }

    [Fact]
    public void Sarif_passes_the_rules_of_its_makers_and_of_github()
    {
        var validator = Path.Join(Consumers.Folder, "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");

        var result = Consumers.Run(
            validator, "validate", Written("sarif"), "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "--output", Path.Join(_folder.Path, "validation.sarif"), "--log", "ForceOverwrite");

        // Its exit code is 0 whatever it finds. SARIF2005 asks for a page on the web, and there is none to name.
        result.Output.ShouldContain("1 files scanned.");
        result.Output.ShouldContain("Analysis completed successfully.");
        result.Lines.Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))
            .Where(line => !line.Contains(" SARIF2005: ", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Rdjson_holds_against_the_validator()
    {
        var result = Consumers.Run("node", Path.Join(Consumers.Folder, "node_modules/@umbrelladocs/rdformat-validator/bin/rdformat-validator.js"), Written("rdjson"));

        result.Exit.ShouldBe(0, result.Output + result.Error);
    }

    [Fact]
    public void Junit_is_understood()
    {
        var lines = Consumers.Consume("junit", Written("junit")).Lines;

        var counts = lines[0].Split(' ').Select(int.Parse).ToArray();
        counts[0].ShouldBe(counts[1] + counts[2] + counts[3]);
        counts[3].ShouldBe(1);
        counts[2].ShouldBeGreaterThan(20);
        lines.ShouldContain("with space/é #1 100% 東京.txt: 'the' is repeated.");
    }

    [Fact]
    public void Checkstyle_is_understood()
    {
        var lines = Consumers.Consume("checkstyle", Written("checkstyle")).Lines;

        lines.Length.ShouldBeGreaterThan(100);
        lines.ShouldContain("with space/é #1 100% 東京.txt:1:47: error: 'the' is repeated. [copylint.CL2001]");
    }

    [Fact]
    public void Gitlab_has_what_gitlab_asks_for()
    {
        var result = Consumers.Consume("gitlab", Written("gitlab"));

        result.Error.ShouldBeEmpty();
        result.Lines.ShouldBeEmpty();
        result.Exit.ShouldBe(0);
    }

    private string Written(string format)
    {
        var result = _folder.Check(format, ".", "ignored.md", "gone.txt");
        result.Exit.ShouldBe(2);
        result.ErrorLines.ShouldBe(["copylint: There is no file or folder 'gone.txt'."]);
        File.WriteAllText(Path.Join(_folder.Path, $"findings.{format}"), result.Output);
        return Path.Join(_folder.Path, $"findings.{format}");
    }
}
