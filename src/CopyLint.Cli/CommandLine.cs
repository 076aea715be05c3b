using System.CommandLine;
using CopyLint.Cli.Commands;

namespace CopyLint.Cli;

/// <summary>The front end's top: parses, runs, and turns whatever happens into an exit code and a message.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        using var streams = new Streams();
        using var interruption = new Interruption();
        try
        {
            return (int)Run(args, streams, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            streams.Note("interrupted; what was found before stands.");
            return (int)ExitCode.Interrupted;
        }
        catch (ResultsLostException lost) when (lost.IsReaderGone)
        {
            return (int)ExitCode.Clean;
        }
        catch (ResultsLostException lost)
        {
            return (int)streams.Trouble($"The results cannot be written: {lost.Message}");
        }
        catch (Exception failure)
        {
            streams.Error.WriteLine($"copylint: internal fault, please report it with the text that caused it: {failure}");
            return (int)ExitCode.InternalFault;
        }
    }

    private static ExitCode Run(string[] args, Streams streams, CancellationToken cancellationToken)
    {
        var root = CopyLintCommand.Create(streams, cancellationToken);
        var result = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0 && result.Action is not { ClearsParseErrors: true })
        {
            return UsageErrors.Report(result, streams);
        }

        var exit = result.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = streams.Results,
            Error = streams.Error,
        });
        streams.Results.Flush();
        return (ExitCode)exit;
    }
}
