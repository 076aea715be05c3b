using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis;

namespace CopyLint.Analysis;

/// <summary>What a rule file says of its rule, whatever the rule's shape.</summary>
public sealed record Rule
{
    public required DiagnosticDescriptor Descriptor { get; init; }

    public string Id => Descriptor.Id;

    /// <summary>The file's name without folder and extension, which names the fault.</summary>
    public required string Name { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Severity under a guide that differs from <see cref="Severity"/>.</summary>
    public ImmutableDictionary<Guide, Severity> Guides { get; init; } = ImmutableDictionary<Guide, Severity>.Empty;

    /// <summary>Severities of the bands that a kind reports in, by the band's name.</summary>
    public ImmutableDictionary<string, Severity> Bands { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>The roles that it looks at.</summary>
    public BlockRoles Where { get; init; } = BlockRoles.Body;

    /// <summary>Severity inside quotation marks.</summary>
    public Severity Quoted { get; init; } = Severity.None;

    /// <summary>Ids of rules whose overlapping findings this one's replace.</summary>
    public ImmutableArray<string> InsteadOf { get; init; } = [];

    /// <summary>The severity of a finding, before what the command line says.</summary>
    /// <param name="band">The band's name, or null for a rule without bands.</param>
    public Severity SeverityOf(Guide guide, string? band, bool isQuoted)
    {
        var severity = band is not null && Bands.TryGetValue(band, out var ofBand) ? ofBand : Severity;
        if (!Guides.IsEmpty && Guides.TryGetValue(guide, out var ofGuide))
        {
            severity = ofGuide;
        }

        return isQuoted && Quoted < severity ? Quoted : severity;
    }
}
