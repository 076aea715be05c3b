namespace CopyLint.Syntax;

/// <summary>Whether a story may be published, as its sender says.</summary>
public enum StoryStatus : byte
{
    Unknown,
    Usable,

    /// <summary>Not yet.</summary>
    Withheld,

    /// <summary>Not any more: killed.</summary>
    Canceled,
}
