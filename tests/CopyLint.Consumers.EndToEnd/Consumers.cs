using System.Diagnostics;
using CopyLint.Cli.Tests;

namespace CopyLint.Consumers.EndToEnd;

/// <summary>The programs from npm that the script <c>install</c> beside this file puts on the machine.</summary>
public static class Consumers
{
    public static string Folder { get; } = Path.Join(Path.GetTempPath(), "copylint-consumers");

    /// <summary>What the reader of a format says of a file.</summary>
    public static CliResult Consume(string format, string file) => Run("node", Path.Join(AppContext.BaseDirectory, "consume.cjs"), Folder, format, file);

    public static CliResult Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(120_000).ShouldBeTrue($"{program} did not end");
        return new CliResult(process.ExitCode, output, error.Result);
    }
}
