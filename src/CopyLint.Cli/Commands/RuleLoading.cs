using System.Collections.Immutable;
using CopyLint.Rules;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;
using CopyLint.Workspace.Packs;

namespace CopyLint.Cli.Commands;

/// <summary>Rules for a command, or messages on standard error.</summary>
internal static class RuleLoading
{
    /// <summary>The default pack, with the house rules of a folder where one is named.</summary>
    public static RulePack? Load(string? folder, Streams streams)
    {
        if (folder is null)
        {
            return DefaultPack.Load();
        }

        var house = RuleFolder.Read(folder);
        if (house.Problem is { } problem)
        {
            streams.Trouble(problem.Message);
            return null;
        }

        return Merge(house.Sources, streams);
    }

    public static RulePack? Merge(ImmutableArray<PackSource> house, Streams streams)
    {
        var errors = new RuleFileErrors();
        var merged = RuleCompiler.Merge(DefaultPack.Load(), house, errors);
        foreach (var error in errors.All)
        {
            streams.Error.WriteLine(Printable.Line(error.ToString()));
        }

        return merged;
    }
}
