using System.Collections.Immutable;
using System.Text.Json;

namespace CopyLint.LanguageServer.Protocol;

/// <summary>Something that the user can have done.</summary>
internal sealed record CodeAction(string Title, string Kind)
{
    public ImmutableArray<LspDiagnostic>? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public Command? Command { get; init; }

    /// <summary>Of an action whose edit is not made yet: what it is to be made from.</summary>
    public CodeActionData? Data { get; init; }
}

/// <param name="Rule">The rule whose fixes are meant; null for the safe ones of all rules.</param>
internal sealed record CodeActionData(string Uri, string? Rule = null);

internal sealed record Command(string Title, [property: System.Text.Json.Serialization.JsonPropertyName("command")] string Name)
{
    public ImmutableArray<string>? Arguments { get; init; }
}

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context);

/// <param name="Only">The kinds that are wanted; null is all.</param>
internal sealed record CodeActionContext(ImmutableArray<string>? Only = null);

internal sealed record ExecuteCommandParams(string Command, ImmutableArray<JsonElement>? Arguments = null);
