using System.Collections.Frozen;
using System.Text.Json;
using CopyLint.LanguageServer.Handlers;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;
using CopyLint.Workspace.Packs;
using CopyLint.Workspace.Processes;

namespace CopyLint.LanguageServer;

/// <summary>A language server: what editors start, and talk to over two streams.</summary>
public sealed class EditorServer(string version, TimeProvider clock)
{
    private static readonly TimeSpan s_watchEvery = TimeSpan.FromSeconds(2);

    /// <summary>Serves one editor until it says goodbye, goes away, or <paramref name="cancellationToken"/> says so.</summary>
    /// <returns>The exit code of the process: 0 when the editor has said goodbye in order, else 1.</returns>
    public int Run(Stream input, Stream output, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var client = new Client(new MessageWriter(output));
        ServerLoop? posted = null;
        var reader = new MessageReader(input, clock);
        using var publisher = new DiagnosticsPublisher(client, clock, DiagnosticShape.Publish, () => posted!.HasWaiting || reader.HasMore);
        var refreshing = new Refreshing(client);
        var loading = new DeskLoading(client, mutation => posted!.Post(mutation));
        var configuration = new ConfigurationHandler(client, loading);
        var commands = new CommandHandler(clock, mutation => posted!.Post(mutation));
        var start = new InitializeHandler(version, configuration, loading, editor => Watch(editor, ended));
        using var editions = new EditionWatch(client, clock, mutation => posted!.Post(mutation));
        var initial = new ServerState { Folders = new OpenFolders([], new OpenFolder(null, null, EditorSettings.Default, Desk.Default())) };
        var loop = posted = new ServerLoop(initial, CreateRoutes(client, commands, configuration), start.Initialize, client, (before, after, receivedAt) =>
        {
            refreshing.Follow(before, after);
            publisher.Follow(before, after, receivedAt);
            editions.Follow(before, after);
            loading.Follow(before, after);
        });
        publisher.Start();
        editions.Start();
        new Thread(() => RulePages.Write(Desk.DefaultRules)) { IsBackground = true, Name = "pages", Priority = ThreadPriority.Lowest }.Start();
        new Thread(() => Read(reader, loop, client)) { IsBackground = true, Name = "read" }.Start();
        try
        {
            return loop.Wait(ended.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return 1;
        }
    }

    private static Routes CreateRoutes(Client client, CommandHandler commands, ConfigurationHandler configuration) => new(
        new Dictionary<string, Mutation>
        {
            ["$/setTrace"] = ConfigurationHandler.Trace,
            ["initialized"] = configuration.Initialized,
            ["textDocument/didOpen"] = DocumentHandler.Open,
            ["textDocument/didChange"] = DocumentHandler.Change,
            ["textDocument/didClose"] = DocumentHandler.Close,
            ["textDocument/didSave"] = configuration.Saved,
            ["workspace/didChangeConfiguration"] = configuration.Changed,
            ["workspace/didChangeWatchedFiles"] = configuration.FilesChanged,
            ["workspace/didChangeWorkspaceFolders"] = configuration.FoldersChanged,
        }.ToFrozenDictionary(StringComparer.Ordinal),
        new Dictionary<string, Read>
        {
            ["textDocument/codeAction"] = CodeActionHandler.Actions,
            ["codeAction/resolve"] = CodeActionHandler.Resolve,
            ["textDocument/codeLens"] = CodeLensHandler.Lenses,
            ["textDocument/diagnostic"] = DiagnosticHandler.Document,
            ["textDocument/documentSymbol"] = SymbolHandler.Symbols,
            ["textDocument/hover"] = HoverHandler.Hover,
            ["textDocument/inlayHint"] = InlayHintHandler.Hints,
            ["workspace/diagnostic"] = new WorkspaceDiagnosticHandler(client).Report,
            ["workspace/executeCommand"] = commands.Execute,
        }.ToFrozenDictionary(StringComparer.Ordinal));

    private static void Read(MessageReader reader, ServerLoop loop, Client client)
    {
        while (true)
        {
            try
            {
                if (reader.Read() is not { } message)
                {
                    loop.Complete();
                    return;
                }

                loop.Post(message);
            }
            catch (JsonException failure)
            {
                client.Fail(default, ErrorCode.ParseError, failure.Message);
            }
            catch (IOException)
            {
                loop.Complete();
                return;
            }
        }
    }

    /// <summary>Ends the server when the editor's process is gone: it may leave its end of the streams to others.</summary>
    private void Watch(int editor, CancellationTokenSource ended) => _ = Task.Run(async () =>
    {
        using var timer = new PeriodicTimer(s_watchEvery, clock);
        while (await timer.WaitForNextTickAsync(ended.Token))
        {
            if (!OtherProcess.IsRunning(editor))
            {
                await ended.CancelAsync();
            }
        }
    });
}
