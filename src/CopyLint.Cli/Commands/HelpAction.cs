using System.CommandLine;
using System.CommandLine.Invocation;

namespace CopyLint.Cli.Commands;

/// <summary><c>--help</c>.</summary>
internal sealed class HelpAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new HelpWriter(parseResult.InvocationConfiguration.Output).Write(parseResult.CommandResult.Command);
        return (int)ExitCode.Clean;
    }
}
