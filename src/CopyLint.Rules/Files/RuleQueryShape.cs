using System.Collections.Immutable;
using CopyLint.Model;

namespace CopyLint.Rules.Files;

/// <summary><c>for:</c>, <c>when:</c>, <c>at:</c> and <c>related:</c>.</summary>
/// <param name="At">What to report; the element itself where it is missing.</param>
public sealed record RuleQueryShape(ElementKind For, YamlScalar? When, YamlScalar? At, ImmutableArray<RuleRelated> Related) : RuleShape;
