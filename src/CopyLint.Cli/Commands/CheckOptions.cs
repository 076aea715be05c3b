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

    public Guide Guide { get; init; }

    public string? RulesFolder { get; init; }

    public ImmutableArray<string> Select { get; init; } = [];

    public ImmutableArray<string> Ignore { get; init; } = [];

    public FailOn FailOn { get; init; }

    public int Jobs { get; init; }

    public long MaxFileSize { get; init; }

    public EditionScope Edition { get; init; }

    public string? StdinFileName { get; init; }
}
