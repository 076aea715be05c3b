using System.Collections.Immutable;

namespace CopyLint.LanguageServer.Protocol;

/// <param name="Uri">Exactly as the client writes it: it is never rewritten, and sent back as it came.</param>
internal sealed record TextDocumentItem(string Uri, string Text, string? LanguageId = null, int? Version = null);

internal sealed record TextDocumentIdentifier(string Uri, int? Version = null);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record DidChangeParams(TextDocumentIdentifier TextDocument, ImmutableArray<ContentChange> ContentChanges);

/// <param name="Range">What is replaced; null is the whole document.</param>
internal sealed record ContentChange(string Text, Range? Range = null);

/// <summary>The parameters of the requests and notifications that name a document alone.</summary>
internal sealed record DocumentParams(TextDocumentIdentifier TextDocument);
