using System.Diagnostics;
using CopyLint.Cli.Tests;

namespace CopyLint.Consumers.EndToEnd;

/// <summary>The line that says how far a run is, on a real terminal: the one that <c>script</c> of util-linux makes.</summary>
public sealed class ProgressTests : IDisposable
{
    private const string Wipe = "\r\u001b[2K";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_long_run_shows_how_far_it_is_and_wipes_that_out()
    {
        var seeds = Directory.EnumerateFiles(Path.Join(CopyLintProcess.Repository, "seeds")).Select(File.ReadAllBytes).ToArray();
        for (var i = 0; i < 4_000; i++)
        {
            _folder.With($"stories/{i:0000}.txt", seeds[i % seeds.Length]);
        }

        var (screen, findings) = OnTerminal("check stories --jobs 1 --edition none --select CL1,CL2,CL3,CL4,CL5");

        screen.ShouldContain(" of 4,000 stories");
        screen.TrimEnd('\n').ShouldEndWith(Wipe);
        findings.ShouldNotContain("\u001b");
        findings.Split('\n').Length.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void A_short_run_shows_nothing()
    {
        _folder.With("stories/a.txt", "The council met.\n").With("stories/b.txt", "It met again.\n");

        OnTerminal("check stories").Screen.ShouldBeEmpty();
    }

    /// <summary>Runs copylint with its standard error on a terminal and its findings in a file.</summary>
    private (string Screen, string Findings) OnTerminal(string arguments)
    {
        var start = new ProcessStartInfo("script", ["-qec", $"{ProgramUnderTest.Shell} {arguments} > findings.txt; true", "typescript"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "xterm";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var screen = process.StandardOutput.ReadToEnd();
        process.WaitForExit(120_000).ShouldBeTrue("copylint did not end");
        return (screen, File.ReadAllText(Path.Join(_folder.Path, "findings.txt")));
    }
}
