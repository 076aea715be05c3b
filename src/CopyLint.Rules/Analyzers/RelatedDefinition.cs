using CopyLint.Analysis.Predicates;
using CopyLint.Rules.Messages;

namespace CopyLint.Rules.Analyzers;

/// <param name="At">An element, words, or a list of elements: each is a place of its own.</param>
public sealed record RelatedDefinition(PredicateNode At, MessageTemplate Message);
