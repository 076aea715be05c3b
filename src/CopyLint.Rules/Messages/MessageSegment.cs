using CopyLint.Analysis.Predicates;

namespace CopyLint.Rules.Messages;

/// <summary>A piece of a message.</summary>
/// <param name="Text">The literal text, or the name of the hole.</param>
/// <param name="Value">The expression, where the hole is one.</param>
public readonly record struct MessageSegment(MessageSegmentKind Kind, string Text, PredicateNode? Value = null);
