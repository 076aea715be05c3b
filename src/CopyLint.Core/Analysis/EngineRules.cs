using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis;

namespace CopyLint.Analysis;

/// <summary>What the engine itself reports, on the same road as rules.</summary>
public static class EngineRules
{
    public static Rule RuleFailed { get; } = Create("CL0001", "rule-failed", "A rule failed", Severity.Warning);

    public static Rule UnusedIgnore { get; } = Create("CL0002", "unused-ignore", "An ignore that ignores nothing", Severity.Warning);

    public static Rule RuleFileWrong { get; } = Create("CL0003", "rule-file-wrong", "A rule file is wrong", Severity.Error);

    public static Rule NotUtf8 { get; } = Create("CL0004", "not-utf8", "Bytes that are not UTF-8", Severity.Warning);

    public static Rule EditionTooLarge { get; } = Create("CL0006", "edition-too-large", "A folder too large to form an edition", Severity.Suggestion);

    public static ImmutableArray<Rule> All { get; } = [RuleFailed, UnusedIgnore, RuleFileWrong, NotUtf8, EditionTooLarge];

    private static Rule Create(string id, string name, string title, Severity severity) => new()
    {
        Descriptor = new DiagnosticDescriptor(id, title, "{0}", "engine", DiagnosticSeverity.Warning, isEnabledByDefault: true),
        Name = name,
        Severity = severity,
        Where = BlockRoles.Copy.With(BlockRole.Boilerplate),
        Quoted = severity,
    };
}
