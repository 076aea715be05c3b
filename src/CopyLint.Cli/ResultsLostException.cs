namespace CopyLint.Cli;

/// <summary>Standard output takes no more: the disk is full. (A reader that goes away, as <c>head</c> does, is no fault.)</summary>
internal sealed class ResultsLostException(IOException cause) : Exception(cause.Message, cause);
