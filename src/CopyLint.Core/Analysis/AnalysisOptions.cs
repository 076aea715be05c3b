using System.Collections.Immutable;
using CopyLint.Diagnostics;

namespace CopyLint.Analysis;

/// <summary>What holds for one story: the guide, severities, the house's words. Stories with the same settings share one object.</summary>
public sealed record AnalysisOptions
{
    public static AnalysisOptions Default { get; } = new();

    public Guide Guide { get; init; }

    /// <summary>When the story is checked, for what holds until a moment; null where nobody says, and then nothing is still to come.</summary>
    public DateTimeOffset? Now { get; init; }

    public HouseWords HouseWords { get; init; } = HouseWords.Empty;

    /// <summary>Severities by rule id that stand above what the rules and the guide say.</summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>The severity of a finding.</summary>
    /// <param name="band">The band's name, or null for a rule without bands.</param>
    public Severity SeverityOf(Rule rule, string? band, bool isQuoted)
    {
        if (Severities.IsEmpty || !Severities.TryGetValue(rule.Id, out var severity))
        {
            return rule.SeverityOf(Guide, band, isQuoted);
        }

        return isQuoted && rule.Quoted < severity ? rule.Quoted : severity;
    }

    /// <summary>Whether any finding of the rule can be reported.</summary>
    public bool IsOn(Rule rule)
    {
        if (Severities.TryGetValue(rule.Id, out var severity))
        {
            return severity != Severity.None;
        }

        return rule.Guides.TryGetValue(Guide, out var ofGuide)
            ? ofGuide != Severity.None
            : rule.Severity != Severity.None || rule.Bands.Values.Any(ofBand => ofBand != Severity.None);
    }
}
