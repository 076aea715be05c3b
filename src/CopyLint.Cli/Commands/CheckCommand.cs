using System.Collections.Immutable;
using System.CommandLine;
using CopyLint.Cli.Output;
using CopyLint.Workspace.Editions;

namespace CopyLint.Cli.Commands;

/// <summary><c>copylint check</c>: its options. What it does is in <see cref="CheckRun"/>.</summary>
internal static class CheckCommand
{
    public const string StandardInput = "-";

    public static Command Create(Streams streams, CancellationToken cancellationToken)
    {
        var paths = Paths();
        var format = Choice.Of("--format", "format", OutputFormat.Text, "How findings are written");
        var guide = RuleOptions.Guide();
        var rules = RuleOptions.Folder();
        var select = RuleOptions.Ids("--select", "Only these rules: ids (CL2001), families (CL4) or names, with commas");
        var ignore = RuleOptions.Ids("--ignore", "Not these rules; beats --select");
        var failOn = Choice.Of("--fail-on", "severity", FailOn.Error, "The least severity that gives exit code 1");
        var edition = Choice.Of("--edition", "scope", EditionScope.Folder, "Which stories are compared with each other: those of a folder, all, or none; the records of a feed only where this option is given");
        var jobs = Amount.OfJobs("How many stories are checked at once; the output is the same for any number [default: one for each processor]");
        var known = KnownCommand.FileOption("Findings that are known and not reported [default: every .copylint-known.jsonl above a story]");
        var command = new Command("check", "Lint news copy and report faults with line and column.") { paths, format, guide, rules, select, ignore, failOn, edition, known, jobs };
        var input = new InputOptions(command);
        var fix = new FixOptions(command);
        var insight = new InsightOptions(command);
        var scope = new ScopeOptions(command);
        var ignored = new IgnoreOptions(command);
        command.SetAction(result => (int)new CheckRun(streams, cancellationToken).Run(input.Apply(result, scope.Apply(result, result.GetValue(paths), new CheckOptions
        {
            Paths = [],
            Ignored = ignored.Of(result),
            Format = result.GetValue(format),
            Guide = Choice.Given(result, guide),
            RulesFolder = result.GetValue(rules),
            Select = RuleOptions.Split(result.GetValue(select)),
            Ignore = RuleOptions.Split(result.GetValue(ignore)),
            FailOn = result.GetValue(failOn),
            Edition = Choice.Given(result, edition),
            Jobs = result.GetValue(jobs),
            KnownFile = result.GetValue(known),
            Fix = fix.Of(result),
            Insight = insight.Of(result),
        }))));
        return command;
    }

    private static Argument<string[]> Paths()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files and folders to lint; '-' is standard input. A folder means the files of known formats in and below it that are neither hidden nor ignored. [default: the current folder]",
            Arity = ArgumentArity.ZeroOrMore,
        };
        PathArgument.RefuseOptions(paths);
        return paths;
    }
}
