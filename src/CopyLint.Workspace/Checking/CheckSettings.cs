using CopyLint.Diagnostics;
using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Checking;

/// <summary>What holds for every story of a run.</summary>
public sealed record CheckSettings
{
    public Guide Guide { get; init; }

    public long MaxFileSize { get; init; } = FileReader.DefaultMaxFileSize;

    /// <summary>Whether bytes that are not UTF-8 are reported (CL0004); they are linted in any case.</summary>
    public bool ReportsEncoding { get; init; } = true;

    /// <summary>Whether a rule, by its id, is run; null where ignores that ignore nothing (CL0002) are not reported.</summary>
    public Func<string, bool>? UnusedIgnoresOf { get; init; }

    /// <summary>Whether a folder that is too large to form an edition is reported (CL0006).</summary>
    public bool ReportsLargeEditions { get; init; } = true;
}
