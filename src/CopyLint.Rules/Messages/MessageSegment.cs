namespace CopyLint.Rules.Messages;

/// <summary>A piece of a message: literal text, or the name of a hole.</summary>
public readonly record struct MessageSegment(string Text, MessageSegmentKind Kind);
