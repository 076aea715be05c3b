namespace CopyLint.LanguageServer.Protocol;

/// <summary>Words that an editor shows between those of the text.</summary>
/// <param name="Tooltip">For those who want to know more.</param>
/// <param name="PaddingLeft">Whether they stand off from what is before them.</param>
internal sealed record InlayHint(Position Position, string Label, string? Tooltip, bool PaddingLeft);

/// <param name="Range">What the client shows: hints elsewhere are not wanted.</param>
internal sealed record InlayHintParams(TextDocumentIdentifier TextDocument, Range Range);
