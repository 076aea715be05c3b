namespace CopyLint.Rules.Messages;

public enum MessageSegmentKind : byte
{
    Literal,

    /// <summary>A name that the kind fills in.</summary>
    Name,
}
