using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CopyLint.Cli.Commands;

/// <summary>Help, followed by what the command's examples and exit codes are.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new();

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        _help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var (command, does) in Examples.Of(parseResult.CommandResult.Command.Name))
        {
            output.WriteLine($"  {command}");
            output.WriteLine($"      {does}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes: 0 nothing to report, 1 findings, 2 wrong use or something unreadable, 3 internal fault, 130 interrupted");
        return (int)ExitCode.Clean;
    }
}
