namespace CopyLint.Cli;

/// <summary>Standard output takes no more: the disk is full, or its reader has gone away, as <c>head</c> does.</summary>
internal sealed class ResultsLostException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>A reader that has seen enough is no fault: the run ends in silence.</summary>
    public bool IsReaderGone { get; init; }
}
