using System.Collections.Immutable;

namespace CopyLint.LanguageServer.Protocol;

/// <summary>Changes of documents: in the form that the client understands, with the versions that they are for where it has one.</summary>
internal sealed record WorkspaceEdit
{
    public ImmutableDictionary<string, ImmutableArray<TextEdit>>? Changes { get; init; }

    public ImmutableArray<TextDocumentEdit>? DocumentChanges { get; init; }
}

internal sealed record TextDocumentEdit(VersionedDocument TextDocument, ImmutableArray<TextEdit> Edits);

/// <param name="Version">Null where it is not known; the protocol wants it written then, too.</param>
internal sealed record VersionedDocument(string Uri, [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] int? Version);

internal sealed record TextEdit(Range Range, string NewText);
