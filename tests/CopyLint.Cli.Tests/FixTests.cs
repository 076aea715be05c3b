using System.Diagnostics;
using System.Text;

namespace CopyLint.Cli.Tests;

/// <summary><c>--fix</c> and <c>--diff</c> on files and standard input.</summary>
public sealed class FixTests : IDisposable
{
    private const string Slips = "The council met at the the hall.\r\nIt saw the the the mayor..\r\n\r\nUnconfirmed reports put the toll at nine in in town.";
    private const string Mended = "The council met at the hall.\r\nIt saw the mayor.\r\n\r\nUnconfirmed reports put the toll at nine in town.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Safe_fixes_are_made_and_what_is_left_is_reported()
    {
        _folder.With("a.txt", Slips).With("b.txt", "Nothing is wrong.\n");

        var result = _folder.Run("check", "--fix", ".", "--fail-on", "error");

        result.Exit.ShouldBe(0);
        result.Lines.ShouldHaveSingleItem().ShouldStartWith("a.txt(4,1): warning CL1002: ");
        result.ErrorLines.ShouldBe(["copylint: 4 findings fixed in 1 story, 1 left."]);
        Read("a.txt").ShouldBe(Mended);
    }

    [Fact]
    public void Bytes_of_every_encoding_stay_outside_the_fixes()
    {
        _folder.With("mark.txt", [0xEF, 0xBB, 0xBF, .. "The caf\u00E9 is in the the town.\r"u8])
            .With("wide.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("The 😀 is in the the town.\n")])
            .With("old.txt", [.. "The caf"u8, 0xE9, .. " is in the the town.\n"u8]);

        _folder.Run("check", "--fix", ".").Exit.ShouldBe(0);

        Bytes("mark.txt").ShouldBe([0xEF, 0xBB, 0xBF, .. "The caf\u00E9 is in the town.\r"u8]);
        Bytes("wide.txt").ShouldBe([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("The 😀 is in the town.\n")]);
        Bytes("old.txt").ShouldBe([.. "The caf"u8, 0xE9, .. " is in the town.\n"u8]);
    }

    [Fact]
    public void Offers_quotations_names_and_house_words_are_not_touched()
    {
        const string copy = "\"We are in in town,\" said Boutros Boutros Ghali. Had Had met. It is a big big deal. The The The play is on.\n";
        _folder.With("a.txt", copy).With(".copylint-words.txt", "The The\n");

        _folder.Run("check", "--fix", "a.txt");

        Read("a.txt").ShouldBe(copy);
    }

    [Fact]
    public void What_is_known_or_ignored_is_not_fixed()
    {
        _folder.With("a.txt", "It is in the the hall.\n").With("b.md", "<!-- copylint ignore CL2001: a title -->\nIt is in the the hall.\n");
        _folder.Run("known", "create", "a.txt").Exit.ShouldBe(0);

        _folder.Run("check", "--fix", "a.txt", "b.md").Output.ShouldBeEmpty();

        Read("a.txt").ShouldBe("It is in the the hall.\n");
        Read("b.md").ShouldContain("the the");
    }

    [Fact]
    public void Only_selected_rules_are_fixed()
    {
        _folder.With("a.txt", "It is in the the hall..\n");

        _folder.Run("check", "--fix", "a.txt", "--select", "CL2007").Output.ShouldBeEmpty();

        Read("a.txt").ShouldBe("It is in the the hall.\n");
    }

    [Fact]
    public void Standard_input_comes_out_fixed_and_findings_go_to_standard_error()
    {
        var result = CopyLintProcess.Run(new CliRequest(["check", "--fix", "-"], _folder.Path) { Input = Encoding.UTF8.GetBytes(Slips) });

        result.Output.ShouldBe(Mended);
        result.ErrorLines[0].ShouldStartWith("stdin(4,1): warning CL1002: ");
        result.ErrorLines[1].ShouldBe("copylint: 4 findings fixed in 1 story, 1 left.");
        result.Exit.ShouldBe(0);
        CopyLintProcess.Run(new CliRequest(["check", "--fix", "-"], _folder.Path) { Input = "All is well.\n"u8.ToArray() }).Output.ShouldBe("All is well.\n");
    }

    [Fact]
    public void A_diff_changes_nothing_and_gives_1()
    {
        _folder.With("a.txt", Slips);

        var result = _folder.Run("check", "--diff", "a.txt");

        result.Exit.ShouldBe(1);
        result.Output.ShouldBe("""
            --- a/a.txt
            +++ b/a.txt
            @@ -1,4 +1,4 @@
            -The council met at the the hall.♪
            -It saw the the the mayor..♪
            +The council met at the hall.♪
            +It saw the mayor.♪
             ♪
            -Unconfirmed reports put the toll at nine in in town.
            \ No newline at end of file
            +Unconfirmed reports put the toll at nine in town.
            \ No newline at end of file

            """.ReplaceLineEndings("\n").Replace('♪', '\r'));
        result.ErrorLines.ShouldBe(["copylint: 4 findings would be fixed in 1 story, 1 left."]);
        Read("a.txt").ShouldBe(Slips);
        _folder.Run("check", "--fix", "a.txt");
        _folder.Run("check", "--diff", "a.txt").ShouldBe(new CliResult(0, "", "copylint: 0 findings would be fixed in 0 stories, 1 left.\n"));
    }

    [Fact]
    public void A_diff_applies_with_git()
    {
        var long_ = string.Concat(Enumerable.Range(0, 40).Select(i => i % 9 == 4 ? $"Line {i} is in in it.\n" : $"Line {i} is fine.\n"));
        _folder.With("s/long.txt", long_)
            .With("s/a b.txt", Slips)
            .With("s/\u00E9\"q\".txt", "It is in the the hall.")
            .With("s/mark.txt", [0xEF, 0xBB, 0xBF, .. "The caf\u00E9 is in the the town.\n\n\n\nIt is of of no use.\n"u8])
            .With("s/old.txt", [.. "The caf"u8, 0xE9, .. " is in the the town.\n"u8]);
        var patch = CopyLintProcess.Bytes(new CliRequest(["check", "--diff", "s"], _folder.Path));
        Directory.CreateDirectory(Path.Join(_folder.Path, "t"));
        foreach (var file in Directory.GetFiles(Path.Join(_folder.Path, "s")))
        {
            _folder.With(Path.Join("t", "s", Path.GetFileName(file)), File.ReadAllBytes(file));
        }

        File.WriteAllBytes(Path.Join(_folder.Path, "t", "p.diff"), patch);
        using var git = Process.Start(new ProcessStartInfo("git", ["apply", "--unsafe-paths", "--whitespace=nowarn", "p.diff"]) { WorkingDirectory = Path.Join(_folder.Path, "t") })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
        _folder.Run("check", "--fix", "s").Exit.ShouldBe(0);

        foreach (var file in Directory.GetFiles(Path.Join(_folder.Path, "s")))
        {
            File.ReadAllBytes(Path.Join(_folder.Path, "t", "s", Path.GetFileName(file))).ShouldBe(File.ReadAllBytes(file));
        }
    }

    [Fact]
    public void A_file_that_must_not_be_replaced_is_left_and_said()
    {
        _folder.With("a.txt", Slips).With("b.txt", Slips);
        File.SetAttributes(Path.Join(_folder.Path, "a.txt"), FileAttributes.ReadOnly);

        var result = _folder.Run("check", "--fix", "a.txt", "b.txt");

        result.Exit.ShouldBe(2);
        result.ErrorLines[0].ShouldBe("copylint: The file 'a.txt' is left as it is: it is read-only.");
        result.Lines.Count(line => line.StartsWith("a.txt(", StringComparison.Ordinal)).ShouldBe(5);
        Read("a.txt").ShouldBe(Slips);
        Read("b.txt").ShouldBe(Mended);
        File.SetAttributes(Path.Join(_folder.Path, "a.txt"), FileAttributes.Normal);
    }

    private string Read(string name) => File.ReadAllText(Path.Join(_folder.Path, name));

    private byte[] Bytes(string name) => File.ReadAllBytes(Path.Join(_folder.Path, name));
}
