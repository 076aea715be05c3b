namespace CopyLint.Cli.Tests;

public sealed class GithubTests : IDisposable
{
    private const string Rumor = "Unconfirmed reports say two ministers fled.\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finding_is_a_command_with_its_place()
    {
        _folder.With("50%,a.txt", "He said the the meeting would go on.\n" + Rumor);

        var result = Run(("GITHUB_STEP_SUMMARY", ""));

        result.Exit.ShouldBe(1);
        result.Lines.ShouldBe(
        [
            "::error file=50%25%2Ca.txt,line=1,endLine=1,col=9,endColumn=16,title=CL2001 doubled-word::'the' is repeated.",
            "::warning file=50%25%2Ca.txt,line=2,endLine=2,col=1,endColumn=20,title=CL1002 rumour-as-news::Whose rumor? Say who reports it and what checking found.",
        ]);
    }

    [Fact]
    public void Words_on_two_lines_have_no_columns()
    {
        _folder.With("a.txt", "There were unconfirmed\nreports of it.\n");

        Run(("GITHUB_STEP_SUMMARY", "")).Lines.ShouldHaveSingleItem().ShouldStartWith("::warning file=a.txt,line=1,endLine=2,title=");
    }

    [Fact]
    public void What_is_not_shown_as_annotations_goes_into_the_summary_of_the_job_errors_first()
    {
        _folder.With(".summary.md", "An earlier step.\n\n");
        for (var i = 0; i < 12; i++)
        {
            _folder.With($"a_{i:00}.txt", "He said the the meeting would go on.\n\n" + Rumor);
        }

        Run(("GITHUB_STEP_SUMMARY", Path.Join(_folder.Path, ".summary.md"))).Lines.Length.ShouldBe(24);

        File.ReadAllText(Path.Join(_folder.Path, ".summary.md")).ShouldBe(
            """
            An earlier step.

            ### CopyLint

            12 errors, 12 warnings, 0 suggestions in 12 stories.

            Not shown as annotations:

            | place | severity | rule | finding |
            | --- | --- | --- | --- |
            | a\_10.txt:1:9 | error | CL2001 | 'the' is repeated. |
            | a\_11.txt:1:9 | error | CL2001 | 'the' is repeated. |
            | a\_10.txt:3:1 | warning | CL1002 | Whose rumor? Say who reports it and what checking found. |
            | a\_11.txt:3:1 | warning | CL1002 | Whose rumor? Say who reports it and what checking found. |


            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void A_summary_larger_than_github_takes_is_cut()
    {
        _folder.With("a.txt", string.Concat(Enumerable.Repeat(Rumor + "\n", 20_000)));
        var summary = Path.Join(_folder.Path, ".summary.md");

        Run(("GITHUB_STEP_SUMMARY", summary)).Lines.Length.ShouldBe(20_000);

        new FileInfo(summary).Length.ShouldBeInRange(1_000_000, 1 << 20);
        File.ReadAllLines(summary)[^2].ShouldEndWith(" more are in the log of the step.");
    }

    [Fact]
    public void What_cannot_be_read_is_an_error()
    {
        var result = _folder.Run("check", "gone.txt", "--format", "github");

        result.Exit.ShouldBe(2);
        result.Lines.ShouldBe(["::error file=gone.txt,title=copylint::There is no file or folder 'gone.txt'."]);
        result.ErrorLines.ShouldBe(["copylint: There is no file or folder 'gone.txt'."]);
    }

    private CliResult Run(params (string, string)[] environment) =>
        CopyLintProcess.Run(new CliRequest(["check", ".", "--format", "github", "--select", "CL1002,CL2001", "--edition", "none"], _folder.Path) { Environment = environment });
}
