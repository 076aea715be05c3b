using System.CommandLine;
using System.CommandLine.Invocation;
using CopyLint.Rules.Pack;
using CopyLint.Workspace.Packs;

namespace CopyLint.Cli.Commands;

/// <summary><c>--version</c>: the product, the pack and the formats.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine($"{Product.Name} {Product.Version}");
        output.WriteLine($"pack {DefaultPack.Version}, pack format {PackFormat.Version}, output format {Product.OutputVersion}");
        return (int)ExitCode.Clean;
    }
}
