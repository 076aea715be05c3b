using System.CommandLine;
using CopyLint.Cli.Output;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Settings;

namespace CopyLint.Cli.Commands;

/// <summary><c>copylint config</c>: what holds for a story, and where each value comes from.</summary>
internal static class ConfigCommand
{
    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("file") { Description = "The story; it need not exist yet" };
        PathArgument.RefuseOptions(file);
        var format = Choice.Of("--format", "format", OutputFormat.Text, "How the settings are written", OutputFormat.Text, OutputFormat.Json);
        var guide = RuleOptions.Guide();
        var rules = RuleOptions.Folder();
        var command = new Command("config", "Show what holds for a story: guide, house rules, severities, options, word lists, ignore files; and the line that says so.") { file, format, guide, rules };
        command.SetAction(result => (int)Run(result.GetValue(file)!, result.GetValue(format), Choice.Given(result, guide), result.GetValue(rules), streams));
        return command;
    }

    private static ExitCode Run(string path, OutputFormat format, Guide? guide, string? rulesFolder, Streams streams)
    {
        var story = new CopyFile(path, Path.GetFullPath(path));
        var configs = new EditorConfigFinder();
        configs.ReadFrom(Path.GetDirectoryName(story.FullPath) ?? "");
        if (RuleLoading.LoadAll(rulesFolder, configs.RulesFolders, streams) is not { } packs)
        {
            return ExitCode.Trouble;
        }

        var reader = new SettingsReader(packs.All.Definitions, guide, rulesFolder);
        var finder = new SettingsFinder(configs, reader);
        var report = SettingsReport.Of(story, finder, reader);
        if (format == OutputFormat.Json)
        {
            ConfigJson.Write(report, streams.Out);
        }
        else
        {
            new ConfigText(streams.Results).Write(report);
            streams.Results.Flush();
        }

        foreach (var message in finder.Errors.Select(error => error.ToString()).Concat(finder.Problems.Select(problem => $"copylint: {problem.Message}")))
        {
            streams.Error.WriteLine(Printable.Line(message));
        }

        return finder.Errors.IsEmpty && finder.Problems.IsEmpty ? ExitCode.Clean : ExitCode.Trouble;
    }
}
