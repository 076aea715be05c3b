namespace CopyLint.Rules.Messages;

public enum MessageSegmentKind : byte
{
    Literal,

    /// <summary>A name that the kind fills in.</summary>
    Name,

    /// <summary>The reported words: <c>{match}</c>.</summary>
    Match,

    /// <summary>A bound expression about <c>it</c>.</summary>
    Value,
}
