using System.Collections.Concurrent;
using System.Collections.Immutable;
using CopyLint.Rules.Files;
using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Settings;

/// <summary>
/// What holds for each story: the <c>.editorconfig</c> files from its folder upward to one with <c>root = true</c>. Safe for
/// many threads.
/// </summary>
public sealed class SettingsFinder(EditorConfigFinder files, SettingsReader reader)
{
    private readonly FolderMemo<string, EditorConfigChain> _chains = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<EditorConfigResult, StorySettings> _settings = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, HouseFileError> _errors = new(StringComparer.Ordinal);

    /// <summary>What is wrong in the files that were read (CL0005), by file and place.</summary>
    public ImmutableArray<HouseFileError> Errors => [.. _errors.Values.Order()];

    /// <summary>Files that could not be read, in the order of their paths.</summary>
    public ImmutableArray<WorkspaceProblem> Problems => files.Problems;

    /// <summary>Stories for which the same lines hold get the same object.</summary>
    public StorySettings For(CopyFile story) =>
        _settings.GetOrAdd(ChainFor(story).For(story.FullPath), static (result, reader) => reader.Read(result.Entries), reader);

    /// <summary>The files above a story.</summary>
    public EditorConfigChain ChainFor(CopyFile story) => _chains.GetOrAdd(Path.GetDirectoryName(story.FullPath) ?? "", ChainOf);

    private EditorConfigChain ChainOf(string folder)
    {
        var own = files.At(folder)?.Without(reader.IsForeign);
        foreach (var error in own?.Entries.Select(reader.Fault).OfType<HouseFileError>() ?? [])
        {
            _errors[error.ToString()] = error;
        }

        var above = own is { IsRoot: true } || Path.GetDirectoryName(folder) is not { } parent ? EditorConfigChain.Empty : _chains.GetOrAdd(parent, ChainOf);
        return own is null ? above : above.With(own);
    }
}
