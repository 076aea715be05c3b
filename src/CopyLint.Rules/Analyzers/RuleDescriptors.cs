using CopyLint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CopyLint.Rules.Analyzers;

internal static class RuleDescriptors
{
    /// <param name="family">The descriptor's category.</param>
    /// <param name="why">The descriptor's description.</param>
    public static DiagnosticDescriptor Create(string id, string title, string family, string why, Severity severity) =>
        new(id.Length == 0 ? "?" : id, title, "{0}", family, Of(severity), isEnabledByDefault: severity != Severity.None, why);

    private static DiagnosticSeverity Of(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
