using System.CommandLine;
using System.CommandLine.Help;

namespace CopyLint.Cli.Commands;

/// <summary>The whole command line.</summary>
internal static class CopyLintCommand
{
    public static RootCommand Create(Streams streams, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Finds faults of journalism in news copy: hedging, doubled words, wrong figures, weak sourcing.")
        {
            CheckCommand.Create(streams, cancellationToken),
            InspectCommand.Create(streams),
            ExplainCommand.Create(streams),
            RulesCommand.Create(streams),
            KnownCommand.Create(streams, cancellationToken),
            LspCommand.Create(cancellationToken),
            InitCommand.Create(streams),
            ConfigCommand.Create(streams),
            CompletionCommand.Create(streams),
        };
        foreach (var option in root.Options)
        {
            option.Action = option switch
            {
                HelpOption => new CopyLint.Cli.Commands.HelpAction(),
                VersionOption => new VersionAction(),
                _ => option.Action,
            };
        }

        return root;
    }
}
