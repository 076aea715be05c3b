using System.Collections.Immutable;
using CopyLint.Rules;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;
using CopyLint.Workspace.Files;
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

    /// <summary>The same, and one pack more for each folder of house rules that settings name; null where one of them is wrong.</summary>
    public static RulePacks? LoadAll(string? folder, ImmutableArray<string> ofSettings, Streams streams)
    {
        var main = Load(folder, streams);
        var byFolder = ImmutableDictionary.CreateBuilder<string, RulePack>(StringComparer.Ordinal);
        foreach (var path in folder is null ? ofSettings : [])
        {
            if (Load(ShownPath.Of(path), streams) is { } pack)
            {
                byFolder.Add(path, pack);
            }
            else
            {
                main = null;
            }
        }

        return main is null ? null : new RulePacks(main, byFolder.ToImmutable());
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
