using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Rules.Kinds;

namespace CopyLint.Rules.Files;

/// <summary><c>kind:</c> with its <c>options:</c> and <c>bands:</c>.</summary>
/// <param name="Find">The patterns whose matches the kind starts from.</param>
/// <param name="Values">A value for each option that the kind declares.</param>
public sealed record RuleKindShape(
    RuleKind Kind, ImmutableArray<YamlScalar> Find, ImmutableDictionary<string, KindValue> Values, ImmutableDictionary<string, Severity> Bands) : RuleShape;
