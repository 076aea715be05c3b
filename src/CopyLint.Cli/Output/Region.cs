namespace CopyLint.Cli.Output;

/// <summary>Where words stand, for people and machines: lines and columns from 1, the end behind the last column.</summary>
internal readonly record struct Region(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public bool IsOnOneLine => StartLine == EndLine;
}
