using System.Collections.Immutable;

namespace CopyLint.Workspace.Settings;

/// <summary>The entries that hold for a file: one for each key, in the order of the files from the outermost and of the lines.</summary>
public sealed class EditorConfigResult(ImmutableArray<EditorConfigEntry> entries)
{
    public static EditorConfigResult Empty { get; } = new([]);

    public ImmutableArray<EditorConfigEntry> Entries { get; } = entries;
}
