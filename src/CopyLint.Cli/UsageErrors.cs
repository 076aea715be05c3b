using System.CommandLine;
using CopyLint.Cli.Commands;
using CopyLint.Rules.Files;

namespace CopyLint.Cli;

/// <summary>One clear message for a command line that was not understood.</summary>
internal static class UsageErrors
{
    public static ExitCode Report(ParseResult result, Streams streams)
    {
        var command = result.CommandResult.Command;
        var unmatched = result.UnmatchedTokens.Count > 0 ? result.UnmatchedTokens[0] : null;
        var message = unmatched is not null ? Unmatched(command, unmatched)
            : command.Subcommands.Count > 0 ? $"Name one of the commands: {string.Join(", ", command.Subcommands.Select(c => c.Name))}."
            : result.Errors[0].Message;
        streams.Trouble(message);
        streams.Error.WriteLine($"See '{HelpWriter.PathOf(command)} --help'.");
        return ExitCode.Trouble;
    }

    private static string Unmatched(Command command, string token)
    {
        if (token.StartsWith('-') && token.Length > 1)
        {
            var name = token.Split('=', ':')[0];
            return $"There is no option '{name}'.{NearestName.Hint(name, command.Options.Select(option => option.Name))}";
        }

        return command.Subcommands.Count > 0
            ? $"There is no command '{token}'.{NearestName.Hint(token, command.Subcommands.Select(c => c.Name))}"
            : $"'{token}' is one argument too many.";
    }
}
