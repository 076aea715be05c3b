using CopyLint.Rules;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;
using CopyLint.Workspace.Packs;

namespace CopyLint.Cli.Commands;

/// <summary>Rules for a command, or messages on standard error.</summary>
internal static class RuleLoading
{
    public static RulePack? Load(string? folder, Streams streams)
    {
        var pack = DefaultPack.Load();
        if (folder is null)
        {
            return pack;
        }

        var house = RuleFolder.Read(folder, folder.Replace('\\', '/').TrimEnd('/'));
        if (house.Problem is { } problem)
        {
            streams.Error.WriteLine(problem.Message);
            return null;
        }

        var errors = new RuleFileErrors();
        var merged = RuleCompiler.Merge(pack, house.Sources, errors);
        foreach (var error in errors.All)
        {
            streams.Error.WriteLine(error);
        }

        return merged;
    }
}
