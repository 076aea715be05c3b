using System.Collections.Immutable;
using CopyLint.Diagnostics;

namespace CopyLint.Rules.Files;

/// <summary>A house file that names a known rule and changes only how severe it is (<c>none</c> switches it off).</summary>
public sealed record RuleOverride(YamlScalar Id, Severity? Severity, ImmutableDictionary<Guide, Severity> Guides);
