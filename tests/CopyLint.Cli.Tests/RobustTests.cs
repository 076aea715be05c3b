using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CopyLint.Cli.Tests;

/// <summary>What can go wrong around a run: files that come and go, lists, signals, a full disk.</summary>
public sealed class RobustTests : IDisposable
{
    private const string Slip = "It is in in town.\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_path_given_twice_is_checked_once()
    {
        _folder.With("s/a.txt", Slip);

        _folder.Run("check", "s/a.txt", "./s/a.txt", "s", ".", Path.Join(_folder.Path, "s", "a.txt")).Lines.ShouldBe(["s/a.txt(1,7): error CL2001: 'in' is repeated."]);
    }

    [Fact]
    public void A_link_back_to_its_own_folder_ends()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _folder.With("s/a.txt", Slip);
        Directory.CreateSymbolicLink(Path.Join(_folder.Path, "s", "again"), "../s");

        var result = _folder.Run("check", "s");

        result.Lines.ShouldBe(["s/a.txt(1,7): error CL2001: 'in' is repeated."]);
        result.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_locked_file_is_said_and_the_others_are_checked()
    {
        _folder.With("a.txt", Slip).With("b.txt", Slip);
        using var held = new FileStream(Path.Join(_folder.Path, "a.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var result = _folder.Run("check", ".");

        result.Exit.ShouldBe(2);
        result.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("copylint: The file 'a.txt' cannot be read: ");
        result.Lines.ShouldBe(["b.txt(1,7): error CL2001: 'in' is repeated."]);
    }

    [Fact]
    public void A_file_that_vanishes_between_listing_and_reading_is_said()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var pipe = Path.Join(_folder.Path, "0.txt");
        Process.Start("mkfifo", [pipe]).WaitForExit();
        _folder.With("1.txt", Slip).With("2.txt", Slip);
        using var process = CopyLintProcess.Start(new CliRequest(["check", ".", "--jobs", "1", "--edition", "none"], _folder.Path));
        // Opening a pipe waits for its reader: the program has listed the folder by then.
        using (var writer = new FileStream(pipe, FileMode.Open, FileAccess.Write))
        {
            File.Delete(Path.Join(_folder.Path, "1.txt"));
            writer.Write("Nothing.\n"u8);
        }

        process.StandardOutput.ReadToEnd().ShouldBe("2.txt(1,7): error CL2001: 'in' is repeated.\n");
        process.StandardError.ReadToEnd().ShouldStartWith("copylint: The file '1.txt' cannot be read: ");
        process.WaitForExit();
        process.ExitCode.ShouldBe(2);
    }

    [Fact]
    public void A_hundred_thousand_paths_come_in_by_standard_input()
    {
        const int count = 100_000;
        var folder = Directory.CreateDirectory(Path.Join(_folder.Path, "s")).FullName;
        var list = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var name = i.ToString("000000", CultureInfo.InvariantCulture) + ".txt";
            File.WriteAllText(Path.Join(folder, name), i == count - 1 ? Slip : "Fine.\n");
            list.Append("s/").Append(name).Append('\n');
        }

        var result = CopyLintProcess.Run(new CliRequest(["check", "--files-from", "-", "--format", "json", "--edition", "none"], _folder.Path) { Input = Encoding.UTF8.GetBytes(list.ToString()) });

        result.Error.ShouldBeEmpty();
        result.Exit.ShouldBe(1);
        var json = JsonDocument.Parse(result.Output).RootElement;
        json.GetProperty("summary").GetProperty("stories").GetInt32().ShouldBe(count);
        json.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem().GetProperty("path").GetString().ShouldBe("s/099999.txt");
    }

    [Fact]
    public void A_list_has_lines_or_nul_bytes_and_may_be_empty()
    {
        _folder.With("a b.txt", Slip).With("list", "a b.txt\r\n\r\ngone.txt\r\n").With("none", "");

        var lines = _folder.Run("check", "--files-from", "list");
        lines.Lines.ShouldBe(["a b.txt(1,7): error CL2001: 'in' is repeated."]);
        lines.ErrorLines.ShouldBe(["copylint: There is no file or folder 'gone.txt'."]);
        CopyLintProcess.Run(new CliRequest(["check", "--files-from", "-"], _folder.Path) { Input = "a b.txt\0"u8.ToArray() }).Lines.ShouldBe(lines.Lines);
        _folder.Run("check", "--files-from", "none").ShouldBe(new CliResult(0, "", ""));
        _folder.Run("check", "--files-from", "missing").ErrorLines.ShouldHaveSingleItem().ShouldStartWith("copylint: The file 'missing' cannot be read: ");
    }

    [Theory]
    [InlineData(0, "--max", "3")]
    [InlineData(1, "--max", "2")]
    [InlineData(0, "--max", "0", "--select", "CL1")]
    [InlineData(2, "--max", "-1")]
    [InlineData(2, "--max", "9", "gone.txt")]
    public void So_many_findings_are_let_pass(int exit, params string[] arguments)
    {
        _folder.With("a.txt", Slip + Slip + "\n" + Slip);

        _folder.Run(["check", "a.txt", .. arguments]).Exit.ShouldBe(exit);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void What_was_found_before_an_interrupt_comes_whole(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        for (var i = 0; i < 4_000; i++)
        {
            _folder.With($"many/{i:0000}.txt", string.Concat(Enumerable.Repeat(Slip + "\n", 40)));
        }

        using var process = CopyLintProcess.Start(new CliRequest(["check", "many", "--format", "json", "--jobs", "1", "--edition", "none"], _folder.Path));
        var first = new char[4_000];
        process.StandardOutput.ReadBlock(first);
        Process.Start("kill", [$"-{signal}", $"{process.Id}"]).WaitForExit();
        var rest = process.StandardOutput.ReadToEnd();

        process.WaitForExit(30_000).ShouldBeTrue();
        process.ExitCode.ShouldBe(130);
        process.StandardError.ReadToEnd().ShouldBe("copylint: interrupted; what was found before stands.\n");
        var summary = JsonDocument.Parse(new string(first) + rest).RootElement.GetProperty("summary");
        summary.GetProperty("stories").GetInt32().ShouldBeInRange(1, 3_999);
    }

    [Fact]
    public async Task A_file_is_as_it_was_when_the_disk_is_full()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var copy = string.Concat(Enumerable.Repeat(Slip + "\n", 4_000));
        _folder.With("a.txt", copy);
        // A limit on the size of files stands in for the disk: writing fails in the middle just the same.
        var command = $"trap '' XFSZ; ulimit -f 16; exec {ProgramUnderTest.Shell} check --fix a.txt --format jsonl --edition none";
        var start = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4_000);
        process.WaitForExit();

        (await error).ShouldStartWith("copylint: The file 'a.txt' is left as it is: ");
        process.ExitCode.ShouldBe(2);
        File.ReadAllText(Path.Join(_folder.Path, "a.txt")).ShouldBe(copy);
        Directory.GetFiles(_folder.Path).ShouldHaveSingleItem();
    }
}
