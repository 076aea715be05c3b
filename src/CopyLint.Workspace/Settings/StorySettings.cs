using System.Collections.Immutable;
using CopyLint.Analysis;

namespace CopyLint.Workspace.Settings;

/// <summary>What holds for a story by the <c>.editorconfig</c> files above it and the command line.</summary>
/// <param name="Options">For the engine; without house words.</param>
/// <param name="Entries">The lines that say so, in the order of <see cref="EditorConfigResult.Entries"/>.</param>
public sealed record StorySettings(AnalysisOptions Options, ImmutableArray<EditorConfigEntry> Entries);
