using System.Diagnostics;
using CopyLint.Formats.Tests.Docx;

namespace CopyLint.Cli.Tests;

/// <summary><c>--changed-since</c> and <c>--staged</c> in a real repository.</summary>
public sealed class ChangedLinesTests : IDisposable
{
    private const string Rumor = "Unconfirmed reports put the toll at nine.\n";

    private readonly TempFolder _folder = new();

    public ChangedLinesTests()
    {
        Directory.Delete(Path.Join(_folder.Path, ".git"));
        _folder.With("desk/a.txt", Rumor + "\nThe council met.\n").With("desk/b \"q\u00E9.txt", Rumor).With("desk/old.txt", "It is in in town.\n");
        Git("init", "-q");
        Git("add", ".");
        Commit();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_findings_on_changed_lines_are_reported()
    {
        Git("mv", "desk/b \"q\u00E9.txt", "desk/c \"q\u00E9.txt");
        _folder.With("desk/a.txt", Rumor + "\nThe council met at the the hall.\n")
            .With("desk/c \"q\u00E9.txt", Rumor + "Line.\n\n++ b/desk/old.txt is in in use.\n")
            .With("desk/new.txt", "It is of of use.\n");

        _folder.Run("check", ".", "--changed-since", "HEAD").Lines.ShouldBe(
        [
            "desk/a.txt(3,20): error CL2001: 'the' is repeated.",
            "desk/c \"q\u00E9.txt(4,22): error CL2001: 'in' is repeated.",
            "desk/new.txt(1,7): error CL2001: 'of' is repeated.",
        ]);
    }

    [Fact]
    public void A_word_document_that_has_changed_counts_whole()
    {
        var file = DocxFile.Of("It is shut.", "It is of of use.");
        _folder.With("desk/new.docx", file.Bytes()).With("desk/same.docx", file.Bytes());
        Git("add", ".");
        Commit();
        _folder.With("desk/new.docx", file.With("docProps/app.xml", "<Properties/>").Bytes());

        _folder.Run("check", "desk", "--changed-since", "HEAD").Lines.ShouldBe(["desk/new.docx(2,7): error CL2001: 'of' is repeated."]);
    }

    [Fact]
    public void The_records_of_a_feed_that_have_changed_count()
    {
        static string Item(int i, string text) => $$"""{"uri":"{{i}}","type":"text","body_text":"{{text}}"}""" + "\n";
        _folder.With("desk/feed.jsonl", Item(1, "It is of of use.") + Item(2, "It is shut."));
        Git("add", ".");
        Commit();
        _folder.With("desk/feed.jsonl", Item(1, "It is of of use.") + Item(2, "It is is shut.") + Item(3, "It was was shut."));

        _folder.Run("check", "desk", "--changed-since", "HEAD").Lines.ShouldBe(
        [
            "desk/feed.jsonl(2,42): error CL2001: 'is' is repeated.",
            "desk/feed.jsonl(3,42): error CL2001: 'was' is repeated.",
        ]);
    }

    [Fact]
    public void Changes_of_others_since_the_branch_was_left_do_not_count()
    {
        Git("checkout", "-q", "-b", "mine");
        _folder.With("desk/mine.txt", "It is of of use.\n");
        Git("add", ".");
        Commit();
        Git("checkout", "-q", "-b", "theirs", "HEAD~1");
        _folder.With("desk/old.txt", "It was in in town.\n");
        Git("add", ".");
        Commit();
        Git("checkout", "-q", "mine");

        _folder.Run("check", "desk", "--changed-since", "theirs").Lines.ShouldBe(["desk/mine.txt(1,7): error CL2001: 'of' is repeated."]);
    }

    [Fact]
    public void Staged_lines_are_looked_at_as_they_are_staged()
    {
        _folder.With("desk/a.txt", Rumor + "\nThe council met at the the hall.\n").With("desk/new.txt", "It is of of use.\n");
        Git("add", "desk/a.txt");
        _folder.With("desk/a.txt", "Nothing of it is left.\nIt is of of use.\n");

        _folder.Run("check", ".", "--staged").Lines.ShouldBe(["desk/a.txt(3,20): error CL2001: 'the' is repeated."]);
        CopyLintProcess.Run(new CliRequest(["check", "--staged"], Path.Join(_folder.Path, "desk"))).Lines.ShouldBe(["a.txt(3,20): error CL2001: 'the' is repeated."]);
    }

    [Fact]
    public void A_changed_place_that_a_finding_is_related_to_counts_too()
    {
        _folder.With("mix.txt", "The color is red.\n\nThe colour is blue.\n\nThe council met.\n");
        Git("add", ".");
        Commit();
        _folder.Run("check", "mix.txt", "--changed-since", "HEAD").Output.ShouldBeEmpty();

        _folder.With("mix.txt", "The color is red.\n\nThe colour is blue.\n\nThe council met on color.\n");

        _folder.Run("check", "mix.txt").Lines.ShouldContain(line => line.StartsWith("mix.txt(3,5): ", StringComparison.Ordinal));
        _folder.Run("check", "mix.txt", "--changed-since", "HEAD").Lines.ShouldContain(line => line.StartsWith("mix.txt(3,5): ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("There is no commit 'nope' in this repository.", "--changed-since", "nope")]
    [InlineData("There is no commit '--all' in this repository.", "--changed-since=--all")]
    [InlineData("--changed-since and --staged exclude each other.", "--staged", "--changed-since", "HEAD")]
    [InlineData("--fix, --fix-offers and --diff work on whole files: they do not go with --changed-since or --staged.", "--staged", "--fix")]
    [InlineData("--changed-since and --staged go with files, not with '-' (standard input).", "-", "--staged")]
    public void Wrong_use(string message, params string[] arguments)
    {
        var result = _folder.Run(["check", .. arguments]);

        result.Exit.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.ErrorLines[0].ShouldBe($"copylint: {message}");
    }

    [Fact]
    public void Outside_a_repository_is_said()
    {
        using var other = new TempFolder();
        other.With("a.txt", Rumor);

        var result = other.Run("check", "a.txt", "--staged");

        result.Exit.ShouldBe(2);
        result.ErrorLines.ShouldBe(["copylint: The changed lines come from Git, and this folder is in no working tree of a Git repository."]);
    }

    private void Commit() => Git("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "commit", "-q", "-m", "State");

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }
}
