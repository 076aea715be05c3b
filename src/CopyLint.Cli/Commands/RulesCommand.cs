using System.CommandLine;
using CopyLint.Cli.Output;
using CopyLint.Workspace.Packs;

namespace CopyLint.Cli.Commands;

/// <summary><c>copylint rules</c>: what rule authors need.</summary>
internal static class RulesCommand
{
    public static Command Create(Streams streams) => new("rules", "List rules, test rule files by their examples, start a new rule.")
    {
        CreateList(streams),
        CreateTest(streams),
        CreateNew(streams),
    };

    private static Command CreateList(Streams streams)
    {
        var format = Choice.Of("--format", "format", OutputFormat.Text, "How the list is written", OutputFormat.Text, OutputFormat.Json);
        var folder = RuleOptions.Folder();
        var command = new Command("list", "List all rules with id, severity, name and title.") { format, folder };
        command.SetAction(result =>
        {
            if (RuleLoading.Load(result.GetValue(folder), streams) is not { } pack)
            {
                return (int)ExitCode.Trouble;
            }

            RuleList.Write(pack, result.GetValue(format), streams);
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static Command CreateTest(Streams streams)
    {
        var paths = new Argument<string[]>("path") { Description = "Rule files and folders [default: the rules that come with copylint]", Arity = ArgumentArity.ZeroOrMore };
        PathArgument.RefuseOptions(paths);
        var folder = RuleOptions.Folder();
        var command = new Command("test", "Run the examples in rule files: each wrong one must give exactly the marked findings, each right one none.") { paths, folder };
        command.SetAction(result => (int)new RulesTestRun(streams).Run([.. result.GetValue(paths) ?? []], result.GetValue(folder)));
        return command;
    }

    private static Command CreateNew(Streams streams)
    {
        var name = new Argument<string>("name") { Description = "The rule's name in lower case with hyphens; it names the fault, and the file" };
        var id = new Option<string>("--id") { Description = "The rule's id: capital letters, then digits [default: HOUSE001]", HelpName = "id", DefaultValueFactory = _ => "HOUSE001" };
        var command = new Command("new", "Write the skeleton of a rule with examples to NAME.yml in the current folder.") { name, id };
        command.SetAction(result =>
        {
            var file = result.GetValue(name)!;
            if (RuleSkeleton.Write(file, result.GetValue(id)!) is { } problem)
            {
                return (int)streams.Trouble(problem.Message);
            }

            streams.Results.WriteLine($"{file}.yml is written. Change it, then run: copylint rules test {file}.yml");
            return (int)ExitCode.Clean;
        });
        return command;
    }
}
