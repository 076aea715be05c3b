using System.Collections.Immutable;
using System.Text.Json;
using CopyLint.LanguageServer.Protocol;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>What the client says it can do. What it does not name it cannot.</summary>
internal sealed record ClientFeatures
{
    public static ClientFeatures None { get; } = new();

    public PositionEncoding Encoding { get; init; }

    public bool HasDiagnosticVersions { get; init; }

    public bool HasRelatedInformation { get; init; }

    public bool HasCodeDescription { get; init; }

    public bool HasUnnecessaryTag { get; init; }

    /// <summary>Whether it asks for diagnostics, so that none are pushed.</summary>
    public bool PullsDiagnostics { get; init; }

    /// <summary>Whether an action can come without its edit, and be asked for it.</summary>
    public bool ResolvesEdits { get; init; }

    /// <summary>Whether edits can say which version of a document they are for.</summary>
    public bool HasDocumentChanges { get; init; }

    public bool HasMarkdownHover { get; init; }

    /// <summary>Whether an outline can have levels.</summary>
    public bool HasSymbolTree { get; init; }

    /// <summary>Whether it can be asked for settings.</summary>
    public bool HasConfiguration { get; init; }

    /// <summary>Whether it says that settings have changed only when it is asked to.</summary>
    public bool RegistersConfiguration { get; init; }

    /// <summary>Whether it can be asked to watch files.</summary>
    public bool WatchesFiles { get; init; }

    /// <summary>Whether it can be asked to pull findings again.</summary>
    public bool RefreshesDiagnostics { get; init; }

    /// <summary>Whether it can be asked to ask for code lenses again.</summary>
    public bool RefreshesCodeLenses { get; init; }

    /// <summary>Whether it can be asked to ask for inlay hints again.</summary>
    public bool RefreshesInlayHints { get; init; }

    /// <summary>Whether it wants to hear what the server does, and how long it takes.</summary>
    public bool IsTracing { get; init; }

    public static ClientFeatures Of(InitializeParams parameters)
    {
        var client = parameters.Capabilities;
        return new ClientFeatures
        {
            Encoding = PositionEncodings.Choose(Strings(At(client, "general", "positionEncodings"))),
            HasDiagnosticVersions = Is(client, "textDocument", "publishDiagnostics", "versionSupport"),
            HasRelatedInformation = Is(client, "textDocument", "publishDiagnostics", "relatedInformation"),
            HasCodeDescription = Is(client, "textDocument", "publishDiagnostics", "codeDescriptionSupport"),
            HasUnnecessaryTag = At(client, "textDocument", "publishDiagnostics", "tagSupport", "valueSet") is { ValueKind: JsonValueKind.Array } tags
                && tags.EnumerateArray().Any(tag => tag is { ValueKind: JsonValueKind.Number } && tag.TryGetInt32(out var value) && value == 1),
            PullsDiagnostics = At(client, "textDocument", "diagnostic").ValueKind == JsonValueKind.Object,
            ResolvesEdits = Is(client, "textDocument", "codeAction", "dataSupport")
                && Strings(At(client, "textDocument", "codeAction", "resolveSupport", "properties")).Contains("edit"),
            HasDocumentChanges = Is(client, "workspace", "workspaceEdit", "documentChanges"),
            HasMarkdownHover = Strings(At(client, "textDocument", "hover", "contentFormat")) is { IsEmpty: false } formats && formats.Contains("markdown"),
            HasSymbolTree = Is(client, "textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"),
            HasConfiguration = Is(client, "workspace", "configuration"),
            RegistersConfiguration = Is(client, "workspace", "didChangeConfiguration", "dynamicRegistration"),
            WatchesFiles = Is(client, "workspace", "didChangeWatchedFiles", "dynamicRegistration"),
            RefreshesDiagnostics = Is(client, "workspace", "diagnostics", "refreshSupport"),
            RefreshesCodeLenses = Is(client, "workspace", "codeLens", "refreshSupport"),
            RefreshesInlayHints = Is(client, "workspace", "inlayHint", "refreshSupport"),
            IsTracing = IsTrace(parameters.Trace),
        };
    }

    public static bool IsTrace(string? value) => value is "messages" or "verbose";

    private static bool Is(JsonElement element, params ReadOnlySpan<string> path) => At(element, path).ValueKind == JsonValueKind.True;

    /// <summary>The element at a path of properties; undefined where there is none.</summary>
    private static JsonElement At(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return default;
            }
        }

        return element;
    }

    private static ImmutableArray<string> Strings(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? [.. element.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
        : [];
}
