using System.Collections.Immutable;

namespace CopyLint.Rules.Files;

/// <summary><c>find:</c> with an optional <c>when:</c> about the match.</summary>
public sealed record RulePatternShape(ImmutableArray<YamlScalar> Find, YamlScalar? When, ImmutableArray<RuleRelated> Related) : RuleShape;
