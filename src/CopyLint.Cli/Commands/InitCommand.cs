using System.CommandLine;
using CopyLint.Cli.Output;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Adopting;

namespace CopyLint.Cli.Commands;

/// <summary><c>copylint init</c>: the files with which a folder begins to use CopyLint.</summary>
internal static class InitCommand
{
    public static Command Create(Streams streams)
    {
        var folder = new Argument<string>("folder") { Description = "Where the files go [default: the current folder]", DefaultValueFactory = _ => "." };
        PathArgument.RefuseOptions(folder);
        var guide = Choice.Of("--guide", "guide", Guide.Neutral, "The house guide, written into .editorconfig");
        var ci = Choice.Of("--ci", "system", CiSystem.Github, "Also write a job that lints copy before it is merged");
        var force = new Option<bool>("--force") { Description = "Write .copylintignore and the job anew where they are there already" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print what would be written, and write nothing" };
        var command = new Command("init", "Begin to use CopyLint in a folder: a commented section in .editorconfig, .copylintignore, and a CI job.") { folder, guide, ci, force, dryRun };
        command.SetAction(result =>
        {
            var adoption = new Adoption(result.GetValue(folder)!, Choice.Given(result, guide), Choice.Given(result, ci), result.GetValue(force));
            return (int)Run(adoption, result.GetValue(dryRun), streams);
        });
        return command;
    }

    private static ExitCode Run(Adoption adoption, bool isDryRun, Streams streams)
    {
        if (!Path.Exists(adoption.Folder))
        {
            return streams.Trouble($"There is no folder '{adoption.Folder}'.");
        }

        var files = adoption.Plan(out var problem);
        if (problem is not null)
        {
            return streams.Trouble(problem.Message);
        }

        foreach (var file in files)
        {
            if (!isDryRun && file.Write() is { } unwritten)
            {
                return streams.Trouble(unwritten.Message);
            }

            AdoptionReport.Write(file, isDryRun, streams.Results);
        }

        AdoptionReport.WriteNext(adoption, files, streams.Results);
        streams.Results.Flush();
        return ExitCode.Clean;
    }
}
