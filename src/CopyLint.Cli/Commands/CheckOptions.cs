using System.Collections.Immutable;
using CopyLint.Cli.Output;
using CopyLint.Diagnostics;
using CopyLint.Formats;
using CopyLint.Workspace.Changes;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Packs;

namespace CopyLint.Cli.Commands;

/// <summary>What the user asked <c>check</c> for.</summary>
internal sealed record CheckOptions
{
    public required ImmutableArray<string> Paths { get; init; }

    public IgnorePolicy Ignored { get; init; }

    /// <summary>How the stories are stored.</summary>
    public InputFormat Input { get; init; }

    public OutputFormat Format { get; init; }

    /// <summary>Stands above every <c>.editorconfig</c>; null where the user named none.</summary>
    public Guide? Guide { get; init; }

    public string? RulesFolder { get; init; }

    public ImmutableArray<string> Select { get; init; } = [];

    public ImmutableArray<string> Ignore { get; init; } = [];

    public FailOn FailOn { get; init; }

    public int Jobs { get; init; }

    public long MaxFileSize { get; init; }

    /// <summary>Which stories are compared with each other; null where the user says nothing.</summary>
    public EditionScope? Edition { get; init; }

    /// <summary>The known findings file that holds for all stories; null where each is looked for above its story.</summary>
    public string? KnownFile { get; init; }

    /// <summary>Whether <see cref="KnownFile"/> need not exist, because it is about to be written.</summary>
    public bool MayLackKnownFile { get; init; }

    public FixMode Fix { get; init; }

    /// <summary>A file, or '-', that lists more paths.</summary>
    public string? FilesFrom { get; init; }

    /// <summary>The commit or branch since which lines count as changed; null where all lines count.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>Whether files are looked at as they are staged, and only their staged lines.</summary>
    public bool IsStaged { get; init; }

    /// <summary>How many findings at or above <see cref="FailOn"/> are let pass.</summary>
    public int Max { get; init; }

    public bool HasChangedLines => IsStaged || ChangedSince is not null;

    /// <summary>Whether the copy itself comes from standard input.</summary>
    public bool IsStandardInput => FilesFrom is null && Paths is [CheckCommand.StandardInput];

    public Insight Insight { get; init; } = Insight.None;

    public string? StdinFileName { get; init; }

    /// <summary>The files to check: none where the copy comes from standard input.</summary>
    public StoryInputs Inputs() => new(new FileDiscovery(IsStandardInput ? [] : Paths, Ignored), new RecordFiles(Input, MaxFileSize));

    /// <summary>The name of standard input.</summary>
    public CopyFile InputName => new(StdinFileName ?? "stdin", Path.GetFullPath(StdinFileName ?? "stdin"));

    /// <summary>What holds for every story.</summary>
    /// <param name="staged">Where files are read as they are staged; null from the disk.</param>
    public CheckSettings SettingsFor(RuleSelection selection, StagedFiles? staged) => new()
    {
        Staged = staged,
        Clock = Insight.Clock,
        Jobs = Jobs,
        Input = Input,
        MaxFileSize = MaxFileSize,
        ReportsEncoding = selection.ReportsEncoding,
        ReportsLargeEditions = selection.ReportsLargeEditions,
        UnusedIgnoresOf = selection.ReportsUnusedIgnores ? selection.Settles : null,
    };
}
