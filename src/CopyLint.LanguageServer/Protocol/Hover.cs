namespace CopyLint.LanguageServer.Protocol;

internal sealed record Hover(MarkupContent Contents, Range? Range = null);

/// <param name="Kind">markdown or plaintext.</param>
internal sealed record MarkupContent(string Kind, string Value);

/// <summary>The parameters of requests about a place in a document.</summary>
internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position);
