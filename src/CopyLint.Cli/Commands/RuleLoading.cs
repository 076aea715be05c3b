using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;
using CopyLint.Workspace.Packs;

namespace CopyLint.Cli.Commands;

/// <summary>Rules for a command, or messages on standard error.</summary>
internal static class RuleLoading
{
    public static RulePack? Load(string? folder, Streams streams)
    {
        var errors = new RuleFileErrors();
        var pack = DefaultPack.Load(errors);
        foreach (var error in errors.All)
        {
            streams.Error.WriteLine(error);
        }

        return pack;
    }
}
