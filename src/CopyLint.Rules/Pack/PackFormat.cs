namespace CopyLint.Rules.Pack;

/// <summary>How a pack is stored: the format's mark and version. A change of anything that is written needs a new version.</summary>
public static class PackFormat
{
    public const int Version = 18;

    internal const uint Mark = 0x4B504C43;
}
