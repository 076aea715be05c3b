using CopyLint.Analysis.Predicates;
using CopyLint.Model;

namespace CopyLint.Rules.Analyzers;

/// <param name="At">The words or the element to report; null for the element itself.</param>
public sealed record QueryBody(ElementKind For, PredicateNode? When, PredicateNode? At) : RuleBody;
