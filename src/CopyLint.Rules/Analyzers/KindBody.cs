using System.Collections.Immutable;
using CopyLint.Rules.Kinds;

namespace CopyLint.Rules.Analyzers;

public sealed record KindBody(RuleKind Kind, ImmutableDictionary<string, KindValue> Values) : RuleBody;
