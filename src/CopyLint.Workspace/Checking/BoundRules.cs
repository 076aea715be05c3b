using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Diagnostics;

namespace CopyLint.Workspace.Checking;

/// <summary>The rules that are run on a story, and what holds for it. Stories of one folder with the same settings share one object.</summary>
public sealed record BoundRules(CopyDriver Driver, AnalysisOptions Options)
{
    /// <summary>The findings with what the settings say of one of the engine's own rules, where those came from beside the driver.</summary>
    public ImmutableArray<Diagnostic> Leveled(ImmutableArray<Diagnostic> findings, Rule rule) =>
        Options.Severities.ContainsKey(rule.Id) && Options.SeverityOf(rule, null, isQuoted: false) is var severity
            ? [.. findings.Where(found => found.Id != rule.Id || severity != Severity.None).Select(found => found.Id == rule.Id ? found with { Severity = severity } : found)]
            : findings;
}
