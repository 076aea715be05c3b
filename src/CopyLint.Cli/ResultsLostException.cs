namespace CopyLint.Cli;

/// <summary>Standard output takes no more: its reader went away (a pipe into <c>head</c>), or the disk is full.</summary>
internal sealed class ResultsLostException(IOException cause) : Exception(cause.Message, cause)
{
    private const int BrokenPipeOnUnix = 32;

    /// <summary>Whether the reader went away on purpose, which needs no message.</summary>
    public bool IsReaderGone => cause.HResult == BrokenPipeOnUnix;
}
