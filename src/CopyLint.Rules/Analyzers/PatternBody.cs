using System.Collections.Immutable;
using CopyLint.Analysis.Predicates;

namespace CopyLint.Rules.Analyzers;

/// <param name="Find">Indexes of phrases.</param>
/// <param name="When">What must hold of the match; null where nothing must.</param>
public sealed record PatternBody(ImmutableArray<int> Find, PredicateNode? When) : RuleBody;
