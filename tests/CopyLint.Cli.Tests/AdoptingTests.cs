namespace CopyLint.Cli.Tests;

/// <summary>Beginning to use CopyLint: <c>init</c>, and the ignore files that keep what is no copy out of folders.</summary>
public sealed class AdoptingTests : IDisposable
{
    private const string Doubled = "The council met on Monday in the the hall.\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Init_writes_files_that_hold_and_a_second_time_changes_nothing()
    {
        _folder.With("a.txt", Doubled);

        var first = _folder.Run("init", "--guide", "ap", "--ci", "github");

        first.Exit.ShouldBe(0);
        first.Lines[..3].ShouldBe([".editorconfig: created", ".copylintignore: created", ".github/workflows/copylint.yml: created"]);
        first.Output.ShouldContain("copylint known create --reason \"old copy\"");
        var before = Contents();
        _folder.Run("init", "--guide", "ap", "--ci", "github").Lines[..3].ShouldAllBe(line => line.EndsWith(": left as it is: it is there already"));
        Contents().ShouldBe(before);
        var check = _folder.Run("check");
        check.Error.ShouldBeEmpty();
        check.Lines.ShouldHaveSingleItem().ShouldStartWith("a.txt(1,30): error CL2001: ");
    }

    [Fact]
    public void The_examples_in_the_section_work_when_they_are_uncommented()
    {
        _folder.Run("init");
        var lines = Read(".editorconfig").Split('\n').Select(line => line.StartsWith("# copylint", StringComparison.Ordinal) || line.StartsWith("# [", StringComparison.Ordinal) ? line[2..] : line);
        _folder.With(".editorconfig", string.Join('\n', lines)).With("archive/a.txt", Doubled);

        var check = _folder.Run("check");

        Read(".editorconfig").ShouldContain("\ncopylint_guide = ap\n");
        check.Error.ShouldBeEmpty();
        check.Exit.ShouldBe(1);
    }

    [Fact]
    public void An_editorconfig_that_is_there_keeps_its_bytes_and_line_ends()
    {
        const string own = "root = true\r\n\r\n[*]\r\nindent_size = 2";
        _folder.With(".editorconfig", own).With(".copylintignore", "old/\n");

        _folder.Run("init").Lines[..2].ShouldBe([".editorconfig: got a section at its end", ".copylintignore: left as it is: it is there already"]);

        var now = Read(".editorconfig");
        now.ShouldStartWith(own + "\r\n\r\n# CopyLint, ");
        now.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        Read(".copylintignore").ShouldBe("old/\n");
        _folder.Run("init", "--force").Lines[..2].ShouldBe([".editorconfig: left as it is: it is there already", ".copylintignore: written anew"]);
        Read(".editorconfig").ShouldBe(now);
        Read(".copylintignore").ShouldNotBe("old/\n");
    }

    [Fact]
    public void A_dry_run_shows_and_writes_nothing()
    {
        var result = _folder.Run("init", "--ci", "gitlab", "--dry-run");

        result.Lines.ShouldContain(".gitlab-ci.yml: would be created");
        result.Lines.ShouldContain("  | # copylint.CL2001 = error");
        Contents().ShouldBeEmpty();
    }

    [Fact]
    public void A_pipeline_that_is_there_is_left_and_what_to_add_is_said()
    {
        _folder.With(".gitlab-ci.yml", "stages: [test]\n");

        var result = _folder.Run("init", "--ci", "gitlab", "--force");

        Read(".gitlab-ci.yml").ShouldBe("stages: [test]\n");
        Read(".gitlab/copylint.gitlab-ci.yml").ShouldContain("copylint check");
        result.Output.ShouldContain("- local: .gitlab/copylint.gitlab-ci.yml");
    }

    [Fact]
    public void Init_in_a_folder_that_is_not_there_is_wrong_use()
    {
        var result = _folder.Run("init", "nowhere");

        result.Exit.ShouldBe(2);
        result.Error.ShouldBe("copylint: There is no folder 'nowhere'.\n");
    }

    [Fact]
    public void Ignored_files_are_left_out_of_folders_and_linted_where_they_are_named()
    {
        _folder.With("a.txt", Doubled).With("out/b.txt", Doubled).With("wire/c.txt", Doubled).With("wire/d.txt", Doubled)
            .With(".gitignore", "out/\n").With("wire/.copylintignore", "*.txt\n!d.txt\n");

        Check().ShouldBe(["a.txt", "wire/d.txt"]);
        Check("--no-ignore").ShouldBe(["a.txt", "out/b.txt", "wire/c.txt", "wire/d.txt"]);
        Check("out/b.txt", "wire/c.txt", "a.txt").ShouldBe(["a.txt", "out/b.txt", "wire/c.txt"]);
        Check("--force-exclude", "out/b.txt", "wire/c.txt", "a.txt").ShouldBe(["a.txt"]);
        _folder.Run("check", "--force-exclude", "out/b.txt").ShouldBe(new CliResult(0, "", ""));
    }

    [Fact]
    public void A_folder_with_nothing_but_ignored_files_says_so()
    {
        _folder.With("a.txt", Doubled).With(".copylintignore", "*\n");

        var result = _folder.Run("check");

        result.Exit.ShouldBe(2);
        result.Error.ShouldBe("copylint: There are no files of a known format in the folder '.' that are not ignored (--no-ignore takes them too).\n");
        _folder.Run("check", "--no-ignore", "--force-exclude").Exit.ShouldBe(2);
    }

    private string[] Check(params string[] arguments) =>
        [.. _folder.Run(["check", "--select", "CL2001", "--edition", "none", .. arguments]).Lines.Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)].Replace('\\', '/'))];

    private string Read(string name) => File.ReadAllText(Path.Join(_folder.Path, name));

    /// <summary>Every file but those of git and stories.</summary>
    private string[] Contents() =>
        [.. Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(file => $"{file}: {File.ReadAllText(file)}")];
}
