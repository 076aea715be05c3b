using System.CommandLine;
using CopyLint.Analysis;
using CopyLint.Cli.Output;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;

namespace CopyLint.Cli.Commands;

/// <summary><c>copylint explain</c>: why a rule exists, with its examples.</summary>
internal static class ExplainCommand
{
    public static Command Create(Streams streams)
    {
        var name = new Argument<string>("rule") { Description = "A rule's id (CL4001) or name" };
        var rules = RuleOptions.Folder();
        var command = new Command("explain", "Explain a rule: why it exists, whose guide asks for it, what is wrong and what is right.") { name, rules };
        command.SetAction(result => (int)Run(result.GetValue(name)!, result.GetValue(rules), streams));
        return command;
    }

    private static ExitCode Run(string name, string? folder, Streams streams)
    {
        if (RuleLoading.Load(folder, streams) is not { } pack)
        {
            return ExitCode.Trouble;
        }

        if (Find(pack, name) is { } rule)
        {
            RuleText.Write(rule, pack.FindFile(rule.Id), streams.Results);
            return ExitCode.Clean;
        }

        var known = pack.Definitions.Select(definition => definition.Rule).Concat(EngineRules.All).SelectMany(r => (string[])[r.Id, r.Name]);
        return streams.Trouble($"There is no rule '{name}'.{NearestName.Hint(name, known)} 'copylint rules list' shows all.");
    }

    private static Rule? Find(RulePack pack, string name) =>
        (pack.Find(name) ?? pack.Find(name.ToUpperInvariant()))?.Rule
        ?? EngineRules.All.FirstOrDefault(rule => rule.Name == name || rule.Id.Equals(name, StringComparison.OrdinalIgnoreCase));
}
