using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using CopyLint.LanguageServer.MessageLoop;
using CopyLint.LanguageServer.Protocol;

namespace CopyLint.LanguageServer.Handlers;

/// <summary>Findings for clients that ask for them.</summary>
internal static class DiagnosticHandler
{
    public const string Full = "full";
    public const string Unchanged = "unchanged";

    public static Answer Document(ServerState state, JsonElement parameters, CancellationToken cancellationToken)
    {
        var asked = parameters.Deserialize(LspJson.Default.DiagnosticParams)!;
        var found = state.Documents.TryGetValue(asked.TextDocument.Uri, out var document)
            ? DiagnosticShape.Of(state, document, document.Check(cancellationToken))
            : [];
        var id = IdOf(found);
        return Answer.Of(
            id == asked.PreviousResultId ? new DiagnosticReport(Unchanged, id) : new DiagnosticReport(Full, id) { Items = found },
            LspJson.Default.DiagnosticReport);
    }

    /// <summary>A name for the findings that other findings do not have.</summary>
    public static string IdOf(ImmutableArray<LspDiagnostic> found) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(found, LspJson.Default.ImmutableArrayLspDiagnostic)).AsSpan(0, 8));
}
