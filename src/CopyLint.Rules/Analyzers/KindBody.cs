using System.Collections.Immutable;
using CopyLint.Rules.Kinds;

namespace CopyLint.Rules.Analyzers;

/// <param name="Find">The rule's own patterns, for a kind that starts from them.</param>
public sealed record KindBody(RuleKind Kind, PhraseSet Find, ImmutableDictionary<string, KindValue> Values) : RuleBody;
