namespace CopyLint.Cli.Tests;

/// <summary>Findings that a desk lets stand: the known findings file, and comments in Markdown and HTML.</summary>
public sealed class KnownTests : IDisposable
{
    private const string Rumor = "Unconfirmed reports say two ministers fled.\n";
    private const string File = ".copylint-known.jsonl";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_known_is_reported_no_more()
    {
        _folder.With("desk/a.txt", Rumor);

        _folder.Run("known", "create", "desk", "--reason", "old copy", "--author", "Ann Lee").Output.ShouldBe($"{File}: 1 added, 0 kept.\n");

        var entry = Entries().ShouldHaveSingleItem();
        entry.ShouldStartWith("{\"rule\":\"CL1002\",\"path\":\"desk/a.txt\",\"words\":\"unconfirmed reports\",\"near\":\"");
        entry.ShouldContain("\"reason\":\"old copy\",\"author\":\"Ann Lee\",\"date\":\"");
        _folder.Run("check", "desk").Output.ShouldBeEmpty();
    }

    [Fact]
    public void Edits_in_other_paragraphs_do_not_revive_a_finding_and_a_second_one_is_new()
    {
        _folder.With("a.txt", "The council met.\n\n" + Rumor);
        _folder.Run("known", "create", "a.txt").Exit.ShouldBe(0);

        _folder.With("a.txt", "Fresh lines\nof copy.\n\nThe council met again.\n\n" + Rumor + "\nUnconfirmed reports of a third came late.\n");

        _folder.Run("check", "a.txt", "--select", "CL1002").Lines.ShouldHaveSingleItem().ShouldStartWith("a.txt(8,1): warning CL1002: ");
    }

    [Fact]
    public void An_entry_of_a_finding_that_is_gone_is_said_and_pruned()
    {
        _folder.With("a.txt", Rumor).With("b.txt", "Unconfirmed reports put the toll at nine.\n");
        _folder.Run("known", "create", "a.txt", "b.txt").Output.ShouldBe($"{File}: 2 added, 0 kept.\n");
        _folder.With("a.txt", "Two ministers fled, the palace said.\n");

        _folder.Run("check", "b.txt").Output.ShouldBeEmpty();
        _folder.Run("check", "a.txt", "b.txt").Lines.ShouldHaveSingleItem()
            .ShouldBe($"{File}(1,1): warning CL0002: CL1002 at 'unconfirmed reports' is found no more: drop this line, or run copylint known prune.");
        _folder.Run("check", "a.txt", "b.txt", "--select", "CL2").Output.ShouldBeEmpty();

        _folder.Run("known", "prune", "a.txt", "b.txt").Output.ShouldBe($"{File}: 1 dropped, 1 kept.\n");
        Entries().ShouldHaveSingleItem().ShouldContain("b.txt");
    }

    [Fact]
    public void A_second_create_keeps_what_is_there()
    {
        _folder.With("a.txt", Rumor);
        _folder.Run("known", "create", "a.txt", "--reason", "first");
        _folder.With("b.txt", "Unconfirmed reports put the toll at nine.\n");

        _folder.Run("known", "create", "a.txt", "b.txt", "--reason", "second").Output.ShouldBe($"{File}: 1 added, 1 kept.\n");

        Entries().Length.ShouldBe(2);
        Entries()[0].ShouldContain("first");
    }

    [Fact]
    public void What_is_known_across_stories_is_not_unused_where_one_is_checked_alone()
    {
        foreach (var seed in Directory.GetFiles(Path.Join(CopyLintProcess.Repository, "seeds")))
        {
            _folder.With(Path.Join("desk", Path.GetFileName(seed)), System.IO.File.ReadAllBytes(seed));
        }

        _folder.Run("known", "create", "desk", "--select", "CL7").Exit.ShouldBe(0);

        Entries().ShouldNotBeEmpty();
        _folder.Run("check", "desk", "--select", "CL7,CL0002").Output.ShouldBeEmpty();
        _folder.Run("check", Path.Join("desk", "004_4bbd0d4a2134be7a.txt"), "--select", "CL7,CL0002").Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_named_file_holds_for_all_stories()
    {
        _folder.With("x/a.txt", Rumor);
        _folder.Run("known", "create", "x", "--known", "house.jsonl").Exit.ShouldBe(0);

        _folder.Run("check", "x", "--known", "house.jsonl").Output.ShouldBeEmpty();
        _folder.Run("check", "x").Output.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_wrong_file_gives_every_error_with_its_place()
    {
        _folder.With(File, "{\"rule\":\"CL1002\"}\n\n{\"rule\n").With("a.txt", Rumor);

        var result = _folder.Run("check", "a.txt");

        result.Exit.ShouldBe(2);
        result.ErrorLines[0].ShouldBe($"copylint: {File}(1,1): This is no known finding: the key 'words' is missing.");
        result.ErrorLines[1].ShouldStartWith($"copylint: {File}(3,");
        result.ErrorLines[1].ShouldNotContain("LineNumber");
    }

    [Fact]
    public void A_named_file_that_is_missing_is_said()
    {
        var result = _folder.With("a.txt", Rumor).Run("check", "a.txt", "--known", "none.jsonl");

        result.Exit.ShouldBe(2);
        result.ErrorLines.ShouldBe(["copylint: The known findings file 'none.jsonl' does not exist."]);
    }

    [Fact]
    public void A_comment_lets_the_next_block_stand()
    {
        _folder.With("a.md", "<!-- copylint ignore CL1002: the desk has seen the reports -->\n" + Rumor + "\n" + Rumor);

        _folder.Run("check", "a.md", "--select", "CL1002,CL0002").Lines.ShouldHaveSingleItem().ShouldStartWith("a.md(4,1): warning CL1002: ");
    }

    [Fact]
    public void A_comment_for_the_file_lets_all_of_it_stand()
    {
        _folder.With("a.html", "<!-- copylint ignore-file CL1002, CL2005: a page about rumors -->\n" + Rumor + "\n" + Rumor);

        _folder.Run("check", "a.html", "--select", "CL1002,CL2005,CL0002").Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<!-- copylint ignore CL4001: agreed -->", "Nothing of CL4001 is found here: drop the comment.")]
    [InlineData("<!-- copylint ignore CL1002 -->", "Give the reason behind a colon: this comment ignores nothing.")]
    [InlineData("<!-- copylint ignore: agreed -->", "Name the rule that is ignored, such as CL4001: this comment ignores nothing.")]
    [InlineData("<!-- copylint skip CL1002: agreed -->", "Write 'copylint ignore' or 'copylint ignore-file' here: this comment ignores nothing.")]
    public void A_comment_that_ignores_nothing_is_said(string comment, string message)
    {
        _folder.With("a.md", comment + "\n" + Rumor);

        var lines = _folder.Run("check", "a.md").Lines;

        lines.ShouldContain($"a.md(1,1): warning CL0002: {message}");
        lines.ShouldContain(line => line.StartsWith("a.md(2,1): warning CL1002: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Plain_text_has_no_such_comments()
    {
        _folder.With("a.txt", "<!-- copylint ignore CL1002: agreed -->\n" + Rumor);

        _folder.Run("check", "a.txt", "--select", "CL1002").Output.ShouldNotBeEmpty();
    }

    private string[] Entries() => System.IO.File.ReadAllLines(Path.Join(_folder.Path, File));
}
