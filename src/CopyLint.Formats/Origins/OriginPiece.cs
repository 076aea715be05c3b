namespace CopyLint.Formats.Origins;

/// <summary>A run of a story's words and what it was made from.</summary>
/// <param name="Copy">Where it starts in the story.</param>
/// <param name="Length">UTF-16 units in the story.</param>
/// <param name="Source">Where what it was made from starts.</param>
/// <param name="SourceLength">As long as <paramref name="Length"/> for characters taken as they are; else the piece is one escape, one reference or one run of white space, which is not divided.</param>
/// <param name="Outer">From the text that the source is in to the file; null where that is the file's own.</param>
internal readonly record struct OriginPiece(int Copy, int Length, int Source, int SourceLength, CopyEscape Escape, OriginMap? Outer)
{
    public int CopyEnd => Copy + Length;

    public int SourceEnd => Source + SourceLength;

    public bool IsVerbatim => Length == SourceLength;
}
