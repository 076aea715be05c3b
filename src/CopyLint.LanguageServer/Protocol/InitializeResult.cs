using System.Collections.Immutable;

namespace CopyLint.LanguageServer.Protocol;

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server can do. What is null is not offered to this client.</summary>
internal sealed record ServerCapabilities
{
    public required string PositionEncoding { get; init; }

    public required TextDocumentSync TextDocumentSync { get; init; }

    public required CodeActionOptions CodeActionProvider { get; init; }

    public required ExecuteCommandOptions ExecuteCommandProvider { get; init; }

    public WorkspaceCapabilities Workspace => new(new WorkspaceFoldersCapability(Supported: true, ChangeNotifications: true));

    public bool HoverProvider => true;

    public bool DocumentSymbolProvider => true;

    public CodeLensOptions CodeLensProvider => new(ResolveProvider: false);

    public bool InlayHintProvider => true;

    /// <summary>Null for clients that are pushed to.</summary>
    public DiagnosticOptions? DiagnosticProvider { get; init; }
}

internal sealed record CodeActionOptions(ImmutableArray<string> CodeActionKinds, bool ResolveProvider);

internal sealed record ExecuteCommandOptions(ImmutableArray<string> Commands);

/// <param name="InterFileDependencies">Stories of one folder are compared with each other.</param>
internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

/// <param name="Change">2: only what has changed.</param>
/// <param name="Save">Whether saving is to be told.</param>
internal sealed record TextDocumentSync(bool OpenClose, int Change, bool Save);

internal sealed record WorkspaceCapabilities(WorkspaceFoldersCapability WorkspaceFolders);

internal sealed record WorkspaceFoldersCapability(bool Supported, bool ChangeNotifications);
