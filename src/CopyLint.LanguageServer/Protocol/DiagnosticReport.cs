using System.Collections.Immutable;
using System.Text.Json;

namespace CopyLint.LanguageServer.Protocol;

/// <summary>The findings of one document for a client that asks.</summary>
/// <param name="Kind">full, or unchanged: then the client keeps what it has, and there are no items.</param>
/// <param name="ResultId">Names the findings: equal ids, equal findings.</param>
internal sealed record DiagnosticReport(string Kind, string ResultId)
{
    public ImmutableArray<LspDiagnostic>? Items { get; init; }
}

internal sealed record DiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

/// <summary>The same for a file of the workspace.</summary>
internal sealed record WorkspaceDocumentReport(
    string Uri, [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] int? Version, string Kind, string ResultId)
{
    public ImmutableArray<LspDiagnostic>? Items { get; init; }
}

internal sealed record WorkspaceDiagnosticReport(ImmutableArray<WorkspaceDocumentReport> Items);

internal sealed record WorkspaceDiagnosticParams(ImmutableArray<PreviousResult> PreviousResultIds, JsonElement PartialResultToken = default, JsonElement WorkDoneToken = default);

internal sealed record PreviousResult(string Uri, string Value);
