using System.Diagnostics;
using System.Text;

namespace CopyLint.Cli.Tests;

/// <summary>The command line as users have it: a process with streams and an exit code.</summary>
public static class CopyLintProcess
{
    private static readonly string[] s_lookVariables = ["NO_COLOR", "FORCE_COLOR", "TERM"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Repository { get; } = FindRepository();

    public static CliResult Run(params string[] arguments) => Run(new CliRequest(arguments));

    public static CliResult Run(CliRequest request)
    {
        using var process = Start(request);
        var error = process.StandardError.ReadToEndAsync();
        using (var input = process.StandardInput.BaseStream)
        {
            try
            {
                input.Write(request.Input);
            }
            catch (IOException)
            {
                // The program may end before it has read everything.
            }
        }

        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(60_000).ShouldBeTrue("copylint did not end");
        return new CliResult(process.ExitCode, output, error.Result);
    }

    /// <summary>Standard output as it came.</summary>
    public static byte[] Bytes(CliRequest request)
    {
        using var process = Start(request);
        using var output = new MemoryStream();
        process.StandardInput.Close();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit(60_000).ShouldBeTrue("copylint did not end");
        return output.ToArray();
    }

    public static Process Start(CliRequest request)
    {
        // A background shell lets its children ignore interrupts, and that is inherited.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", .. ProgramUnderTest.Command] : ProgramUnderTest.Command;
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. request.Arguments])
        {
            WorkingDirectory = request.Folder ?? Repository,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false, true),
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var variable in s_lookVariables)
        {
            start.Environment.Remove(variable);
        }

        foreach (var (name, value) in request.Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "CopyLint.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("CopyLint.sln");
        }

        return folder;
    }
}
