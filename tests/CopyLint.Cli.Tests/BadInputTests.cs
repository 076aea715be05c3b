namespace CopyLint.Cli.Tests;

/// <summary>Each bad input gives one clear message on standard error and exit code 2; what is good beside it is linted.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = "Unconfirmed reports put the toll at nine.\n";

    private readonly TempFolder _folder = new TempFolder().With("good.txt", Good);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_path() => Expect("copylint: There is no file or folder 'gone.txt'.", "check", "good.txt", "gone.txt");

    [Fact]
    public void A_folder_without_text()
    {
        _folder.With("empty/picture.png", "no copy");

        Expect("copylint: There are no files of a known format in the folder 'empty'.", "check", "good.txt", "empty");
    }

    [Fact]
    public void A_binary_file()
    {
        _folder.With("picture.txt", [0x89, 0x50, 0x00, 0x01]);

        Expect("copylint: The file 'picture.txt' is binary: it holds NUL bytes.", "check", ".");
    }

    [Fact]
    public void An_over_large_file()
    {
        _folder.With("long.txt", new string('x', 2_000));

        Expect("copylint: The file 'long.txt' has more than 1,024 bytes. Split it, or allow more with --max-file-size.", "check", ".", "--max-file-size", "1KB");
    }

    [Fact]
    public void An_unreadable_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.CreateSymbolicLink(Path.Join(_folder.Path, "loop.txt"), "loop.txt");

        var result = _folder.Run("check", ".");

        result.Exit.ShouldBe(2);
        result.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("copylint: The file 'loop.txt' cannot be read: ");
        result.Lines.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("There is no rule 'CL9'.", "check", "good.txt", "--select", "CL9")]
    [InlineData("There is no rule 'rumor-as-news'. Did you mean 'rumour-as-news'?", "check", "good.txt", "--ignore", "CL1,rumor-as-news")]
    [InlineData("There is no format 'jsnl'. Did you mean 'jsonl'? Known: text, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson, html.", "check", "good.txt", "--format", "jsnl")]
    [InlineData("There is no guide 'gaurdian'. Did you mean 'guardian'? Known: neutral, ap, reuters, bbc, guardian, nyt.", "check", "good.txt", "--guide", "gaurdian")]
    [InlineData("There is no severity 'fatal'. Known: suggestion, warning, error, never.", "check", "good.txt", "--fail-on", "fatal")]
    [InlineData("--jobs takes a number from 1 to 1024, not '0'.", "check", "good.txt", "--jobs", "0")]
    [InlineData("--max-file-size takes a size up to 2 GB such as 500KB or 64MB, not 'big'.", "check", "good.txt", "--max-file-size", "big")]
    [InlineData("There is no option '--fromat'. Did you mean '--format'?", "check", "good.txt", "--fromat", "json")]
    [InlineData("There is no command 'chek'. Did you mean 'check'?", "chek", "good.txt")]
    [InlineData("There is no folder 'gone' with rules.", "check", "good.txt", "--rules", "gone")]
    [InlineData("--stdin-filename goes with '-' (standard input).", "check", "good.txt", "--stdin-filename", "a.txt")]
    [InlineData("'-' (standard input) cannot be mixed with files.", "check", "good.txt", "-")]
    [InlineData("There is no rule 'CL1022'. Did you mean 'CL1002'? 'copylint rules list' shows all.", "explain", "CL1022")]
    [InlineData("There are no completions for 'csh'. Known: bash, zsh, fish, pwsh.", "completion", "csh")]
    [InlineData("There is no format 'jsonl'. Did you mean 'json'? Known: text, json.", "inspect", "good.txt", "--format", "jsonl")]
    public void Wrong_use(string message, params string[] arguments)
    {
        var result = _folder.Run(arguments);

        result.Exit.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.ErrorLines[0].ShouldBe($"copylint: {message}");
        result.ErrorLines.Skip(1).ShouldAllBe(line => line.StartsWith("See '", StringComparison.Ordinal));
    }

    [Fact]
    public void Wrong_house_rules_are_all_told_with_their_places()
    {
        _folder.With("house/first.yml", "id: HS001\ntitel: Typo\nseverity: warning\nwhy: Words.\nfind: [\"a b\"]\n").With("house/second.yml", "id: [\n");

        var result = _folder.Run("check", "good.txt", "--rules", "house");

        result.Exit.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.ErrorLines.ShouldContain(line => line.StartsWith("house/first.yml(2,1): error CL0003: ", StringComparison.Ordinal) && line.Contains("'title'", StringComparison.Ordinal));
        result.ErrorLines.ShouldContain(line => line.StartsWith("house/second.yml(", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_reported_and_linted()
    {
        _folder.With("old.txt", [.. "At the caf"u8, 0xE9, .. ", unconfirmed reports put the toll at nine.\n"u8]);

        var result = _folder.Run("check", "old.txt");

        result.Exit.ShouldBe(0);
        result.Lines.ShouldBe(
        [
            "old.txt(1,11): warning CL0004: The file is not UTF-8 from here on; it was read as Windows-1252. Save it as UTF-8.",
            "old.txt(1,14): warning CL1002: Whose rumor? Say who reports it and what checking found.",
        ]);
    }

    private void Expect(string message, params string[] arguments)
    {
        var result = _folder.Run(arguments);

        result.Exit.ShouldBe(2);
        result.ErrorLines.ShouldBe([message]);
        result.Lines.ShouldBe(["good.txt(1,1): warning CL1002: Whose rumor? Say who reports it and what checking found."]);
    }
}
