using CopyLint.Analysis;
using CopyLint.Formats;
using CopyLint.Workspace.Changes;
using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Checking;

/// <summary>What holds for every story of a run; what differs is in <see cref="Settings.StorySettings"/>.</summary>
public sealed record CheckSettings
{
    /// <summary>What measures the run; null for none.</summary>
    public AnalysisClock? Clock { get; init; }

    /// <summary>How many events of an edition are looked at at once; the findings are the same for any number.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>How the stories are stored.</summary>
    public InputFormat Input { get; init; }

    public long MaxFileSize { get; init; } = FileReader.DefaultMaxFileSize;

    /// <summary>Where files are read as they are staged; null where they are read from the disk.</summary>
    public StagedFiles? Staged { get; init; }

    /// <summary>Whether bytes that are not UTF-8 are reported (CL0004); they are linted in any case.</summary>
    public bool ReportsEncoding { get; init; } = true;

    /// <summary>Whether a rule, by its id, is run on a story under its options; null where ignores that ignore nothing (CL0002) are not reported.</summary>
    public Func<string, AnalysisOptions, bool>? UnusedIgnoresOf { get; init; }

    /// <summary>Whether a folder that is too large to form an edition is reported (CL0006).</summary>
    public bool ReportsLargeEditions { get; init; } = true;
}
