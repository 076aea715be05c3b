using System.Text.Json;

namespace CopyLint.LanguageServer.Protocol;

/// <param name="Token">As the client gave it.</param>
internal sealed record PartialReport(JsonElement Token, WorkspaceDiagnosticReport Value);

internal sealed record WorkDoneParams(JsonElement Token, WorkDone Value);

/// <param name="Kind">begin, report or end.</param>
internal sealed record WorkDone(string Kind)
{
    public string? Title { get; init; }

    public string? Message { get; init; }

    public int? Percentage { get; init; }
}
