using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>The handshake: what the client can, and what the server offers it.</summary>
internal sealed class InitializeHandler(string version, ConfigurationHandler configuration, DeskLoading loading, Action<int> watch)
{
    private const int Incremental = 2;

    public (ServerState State, InitializeResult Result) Initialize(ServerState state, InitializeParams parameters)
    {
        if (parameters.ProcessId is { } editor)
        {
            watch(editor);
        }

        var client = ClientFeatures.Of(parameters);
        var offered = new ServerCapabilities
        {
            PositionEncoding = PositionEncodings.NameOf(client.Encoding),
            TextDocumentSync = new TextDocumentSync(OpenClose: true, Incremental, Save: true),
            CodeActionProvider = new CodeActionOptions([CodeActionHandler.QuickFix, CodeActionHandler.FixAll], client.ResolvesEdits),
            ExecuteCommandProvider = new ExecuteCommandOptions(CommandHandler.Names),
            DiagnosticProvider = client.PullsDiagnostics ? new DiagnosticOptions(DiagnosticShape.Source, InterFileDependencies: true, WorkspaceDiagnostics: true) : null,
        };
        var outside = state.Folders.Outside with { Settings = configuration.Read(parameters.InitializationOptions) };
        var folders = new OpenFolders(ConfigurationHandler.FoldersOf(parameters, outside), outside);
        return (loading.Start(state with { Client = client }, folders), new InitializeResult(offered, new ServerInfo("copylint", version)));
    }
}
