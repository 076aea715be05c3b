namespace CopyLint.Cli;

internal enum ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    Clean = 0,
    Findings = 1,

    /// <summary>Wrong use, or something that could not be read. Beats <see cref="Findings"/>.</summary>
    Trouble = 2,
    InternalFault = 3,
    Interrupted = 130,
}
