using System.Collections.Immutable;
using System.Text.Json;

namespace CopyLint.LanguageServer.Protocol;

/// <param name="ProcessId">The editor's process: when it is gone, the server ends.</param>
internal sealed record InitializeParams(
    int? ProcessId = null,
    string? RootUri = null,
    ImmutableArray<WorkspaceFolder>? WorkspaceFolders = null,
    JsonElement Capabilities = default,
    JsonElement InitializationOptions = default,
    string? Trace = null);

internal sealed record WorkspaceFolder(string Uri, string Name);
