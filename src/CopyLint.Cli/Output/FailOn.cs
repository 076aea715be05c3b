using CopyLint.Diagnostics;

namespace CopyLint.Cli.Output;

/// <summary>The least severity that sets the exit code.</summary>
internal enum FailOn
{
    Error = Severity.Error,
    Warning = Severity.Warning,
    Suggestion = Severity.Suggestion,
    Never = Severity.Error + 1,
}
