using System.Collections.Immutable;
using CopyLint.Analysis;

namespace CopyLint.Workspace.Settings;

/// <summary>What holds for a story by the <c>.editorconfig</c> files above it and the command line.</summary>
/// <param name="Options">For the engine; without house words.</param>
/// <param name="Entries">The lines that say so, in the order of <see cref="EditorConfigResult.Entries"/>.</param>
public sealed record StorySettings(AnalysisOptions Options, ImmutableArray<EditorConfigEntry> Entries)
{
    /// <summary>The full path of the folder with house rules; null where there is none.</summary>
    public string? RulesFolder { get; init; }

    /// <summary>What the house is called: its own name is no other newsroom's.</summary>
    public ImmutableArray<string> Outlets { get; init; } = [];

    /// <summary>In the order of rules and names.</summary>
    public ImmutableArray<OptionSetting> RuleOptions { get; init; } = [];

    /// <summary>The rules that are run: stories with the same key share a driver.</summary>
    public string DriverKey { get; init; } = "";
}
