using System.Diagnostics;
using System.Text;

namespace CopyLint.Workspace.Changes;

/// <summary>One call of the user's own git, in the current folder.</summary>
/// <param name="Exit">Git's exit code; -1 where it could not be started.</param>
/// <param name="Output">Its bytes, one character each: paths in it are escaped.</param>
/// <param name="Error">The first line of what it complains of.</param>
internal sealed record GitCommand(int Exit, string Output, string Error)
{
    /// <summary>Settings of the user's that would change what is parsed here.</summary>
    private static readonly string[] s_settings = ["-c", "core.quotePath=true", "-c", "diff.relative=false", "-c", "diff.interHunkContext=0"];

    public static GitCommand Run(params ReadOnlySpan<string> arguments)
    {
        try
        {
            using var git = Start(arguments);
            var error = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return new GitCommand(git.ExitCode, output, error.Result.Split('\n')[0]);
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            return new GitCommand(-1, "", $"git cannot be started: {failure.Message}");
        }
    }

    /// <summary>A git that goes on running, spoken to by its streams.</summary>
    public static Process Start(params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git", [.. s_settings, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.Latin1,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        return Process.Start(start)!;
    }
}
