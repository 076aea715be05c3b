namespace CopyLint.Diagnostics;

/// <summary>House guides. The neutral default takes no side where they disagree.</summary>
public enum Guide : byte
{
    Neutral,
    Ap,
    Reuters,
    Bbc,
    Guardian,
    Nyt,
}
