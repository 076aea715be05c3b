using System.Collections.Immutable;
using CopyLint.Cli.Output;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Editions;

namespace CopyLint.Cli.Commands;

/// <summary>What the user asked <c>check</c> for.</summary>
internal sealed record CheckOptions
{
    public required ImmutableArray<string> Paths { get; init; }

    public OutputFormat Format { get; init; }

    /// <summary>Stands above every <c>.editorconfig</c>; null where the user named none.</summary>
    public Guide? Guide { get; init; }

    public string? RulesFolder { get; init; }

    public ImmutableArray<string> Select { get; init; } = [];

    public ImmutableArray<string> Ignore { get; init; } = [];

    public FailOn FailOn { get; init; }

    public int Jobs { get; init; }

    public long MaxFileSize { get; init; }

    public EditionScope Edition { get; init; }

    /// <summary>The known findings file that holds for all stories; null where each is looked for above its story.</summary>
    public string? KnownFile { get; init; }

    /// <summary>Whether <see cref="KnownFile"/> need not exist, because it is about to be written.</summary>
    public bool MayLackKnownFile { get; init; }

    public FixMode Fix { get; init; }

    public string? StdinFileName { get; init; }
}
