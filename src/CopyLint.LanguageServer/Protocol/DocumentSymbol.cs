using System.Collections.Immutable;

namespace CopyLint.LanguageServer.Protocol;

/// <summary>A part of a document in its outline.</summary>
/// <param name="Range">The whole part, <paramref name="SelectionRange"/> the words to go to.</param>
internal sealed record DocumentSymbol(string Name, string? Detail, SymbolKind Kind, Range Range, Range SelectionRange)
{
    public ImmutableArray<DocumentSymbol>? Children { get; init; }
}

/// <summary>The same for clients that know no outline with levels.</summary>
internal sealed record SymbolInformation(string Name, SymbolKind Kind, Location Location, string? ContainerName);

/// <summary>Of the protocol's kinds, which are those of program code, the ones whose icons fit best.</summary>
internal enum SymbolKind
{
    Headline = 2,
    Paragraph = 15,
    Source = 19,
}
