using System.CommandLine;
using CopyLint.Cli.Output;

namespace CopyLint.Cli.Commands;

/// <summary><c>copylint completion</c>: a script for a shell, made from the commands themselves.</summary>
internal static class CompletionCommand
{
    public static Command Create(Streams streams)
    {
        var shell = new Argument<string>("shell")
        {
            Description = $"One of {string.Join(", ", CompletionScript.Shells)}",
            CustomParser = result =>
            {
                var name = result.Tokens[0].Value;
                if (!CompletionScript.Shells.Contains(name))
                {
                    result.AddError($"There are no completions for '{name}'. Known: {string.Join(", ", CompletionScript.Shells)}.");
                }

                return name;
            },
        };
        shell.CompletionSources.Add([.. CompletionScript.Shells]);
        var command = new Command("completion", "Write completions for a shell to standard output.") { shell };
        command.SetAction(result =>
        {
            streams.Results.Write(CompletionScript.For(result.GetValue(shell)!, result.RootCommandResult.Command));
            return (int)ExitCode.Clean;
        });
        return command;
    }
}
