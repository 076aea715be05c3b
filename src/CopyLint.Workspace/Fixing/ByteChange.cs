namespace CopyLint.Workspace.Fixing;

/// <summary>A run of a file's bytes and what stands there instead.</summary>
public readonly record struct ByteChange(int Start, int Length, byte[] NewBytes)
{
    public int End => Start + Length;
}
