using System.Diagnostics;
using CopyLint.Cli.Tests;

namespace CopyLint.Native.EndToEnd;

/// <summary>What is true of the native binary alone.</summary>
public sealed class NativeBinaryTests
{
    [Fact]
    public void It_is_one_file_that_runs_without_dotnet()
    {
        var folder = Directory.CreateTempSubdirectory("copylint-native-");
        var alone = Path.Join(folder.FullName, "copylint");
        File.Copy(NativeBinary.Path, alone);
        var start = new ProcessStartInfo(alone, ["check", "seeds/002_baa4f68e75db9c99.txt", "--select", "CL2001"])
        {
            WorkingDirectory = CopyLintProcess.Repository,
            RedirectStandardOutput = true,
            Environment = { ["PATH"] = "", ["DOTNET_ROOT"] = "/nowhere" },
        };

        using var process = Process.Start(start)!;

        process.StandardOutput.ReadToEnd().ShouldBe("seeds/002_baa4f68e75db9c99.txt(27,91): error CL2001: 'the' is repeated.\n");
        process.WaitForExit();
        process.ExitCode.ShouldBe(1);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void On_an_older_processor_it_says_so_in_one_line()
    {
        var start = new ProcessStartInfo("qemu-x86_64", ["-cpu", "Westmere", NativeBinary.Path, "--version"]) { RedirectStandardOutput = true, RedirectStandardError = true };

        using var process = Process.Start(start)!;

        var said = process.StandardError.ReadToEnd();
        process.StandardOutput.ReadToEnd().ShouldBeEmpty();
        process.WaitForExit();
        said.ShouldStartWith("copylint: This binary needs a processor with AVX2");
        said.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
        process.ExitCode.ShouldBe(2);
    }

    [Fact]
    public void The_tests_of_this_project_start_it() => ProgramUnderTest.Command.ShouldBe([NativeBinary.Path]);
}
