using System.Collections.Immutable;
using CopyLint.Diagnostics;
using CopyLint.Syntax;

namespace CopyLint.Rules.Files;

/// <summary>One rule file, read and checked on its own: its patterns and predicates are still text with places.</summary>
public sealed record RuleFile
{
    /// <summary>As it was given, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The file's name without folder and extension.</summary>
    public required string Name { get; init; }

    /// <summary>The folder that it stands in: hedging, duplication, …</summary>
    public required string Family { get; init; }

    public required YamlScalar Id { get; init; }

    public required string Title { get; init; }

    public required Severity Severity { get; init; }

    public ImmutableDictionary<Guide, Severity> Guides { get; init; } = ImmutableDictionary<Guide, Severity>.Empty;

    public BlockRoles Where { get; init; } = BlockRoles.Body;

    public Severity Quoted { get; init; } = Severity.None;

    public required string Why { get; init; }

    public string Source { get; init; } = "";

    public required RuleShape Shape { get; init; }

    public ImmutableArray<YamlScalar> Unless { get; init; } = [];

    public YamlScalar? Suggest { get; init; }

    public FixApplicability? Fix { get; init; }

    public required YamlScalar Message { get; init; }

    /// <summary>Ids of rules whose overlapping findings this one's replace.</summary>
    public ImmutableArray<YamlScalar> InsteadOf { get; init; } = [];

    public ImmutableArray<RuleExample> Wrong { get; init; } = [];

    public ImmutableArray<RuleExample> Right { get; init; } = [];
}
