using System.CommandLine;
using CopyLint.LanguageServer;

namespace CopyLint.Cli.Commands;

/// <summary><c>copylint lsp</c>: the language server that editors start.</summary>
internal static class LspCommand
{
    public static Command Create(CancellationToken cancellationToken)
    {
        var stdio = new Option<bool>("--stdio") { Description = "Talk over standard input and output; always so, and accepted for editors that say it" };
        var command = new Command("lsp", "Serve an editor: the language server, over standard input and output.") { stdio };
        command.SetAction(_ => new EditorServer(Product.Version, TimeProvider.System).Run(Console.OpenStandardInput(), Console.OpenStandardOutput(), cancellationToken));
        return command;
    }
}
