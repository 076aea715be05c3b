using System.Collections.Immutable;

namespace CopyLint.LanguageServer.Protocol;

/// <summary>A finding as editors show it.</summary>
/// <param name="Severity">1 error, 2 warning, 3 information.</param>
/// <param name="Code">The rule's id; null where it is about the findings themselves.</param>
internal sealed record LspDiagnostic(Range Range, int Severity, string? Code, string Source, string Message)
{
    public CodeDescription? CodeDescription { get; init; }

    /// <summary>1: unnecessary text, which editors fade.</summary>
    public ImmutableArray<int>? Tags { get; init; }

    public ImmutableArray<RelatedInformation>? RelatedInformation { get; init; }
}

/// <param name="Href">The page that tells more about the rule.</param>
internal sealed record CodeDescription(string Href);

internal sealed record RelatedInformation(Location Location, string Message);

/// <param name="Version">The document's version that was checked.</param>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, ImmutableArray<LspDiagnostic> Diagnostics);
