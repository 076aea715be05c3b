using System.Collections.Concurrent;
using System.Collections.Immutable;
using CopyLint.Formats.Decoding;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Packs;

namespace CopyLint.Workspace.Settings;

/// <summary>Reads <c>.editorconfig</c> files, each once. Safe for many threads.</summary>
public sealed class EditorConfigFinder
{
    private readonly ConcurrentDictionary<string, EditorConfigFile> _files = new(StringComparer.Ordinal);
    private readonly FolderMemo<string, EditorConfigFile?> _byFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorkspaceProblem> _problems = new(StringComparer.Ordinal);

    /// <summary>Files that could not be read, in the order of their paths.</summary>
    public ImmutableArray<WorkspaceProblem> Problems => [.. _problems.Values.Order()];

    /// <summary>The folders with house rules that the files which have been read name and that exist, as full paths.</summary>
    public ImmutableArray<string> RulesFolders =>
    [
        .. _files.Values
            .SelectMany(file => file.Entries)
            .Where(entry => entry.HoldsAnywhere && entry.Value.Length > 0 && SettingKey.Parse(entry.Key).Kind == SettingKind.Rules)
            .Select(SettingsReader.FolderOf)
            .Where(RuleFolder.Exists)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads the files that can hold for the stories in a folder. That a folder is known says nothing of those above it: another thread may be on its way up.</summary>
    public void ReadFrom(string folder)
    {
        for (var at = folder; at is not null && At(at) is not { IsRoot: true }; at = Path.GetDirectoryName(at))
        {
        }
    }

    /// <summary>The folder's own file, or null.</summary>
    public EditorConfigFile? At(string folder) => _files.TryGetValue(folder, out var file) ? file : _byFolder.GetOrAdd(folder, Read);

    private EditorConfigFile? Read(string folder)
    {
        var path = Path.Join(folder, EditorConfigFile.FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        var file = new CopyFile(ShownPath.Of(path), path);
        if (!new FileReader(FileReader.DefaultMaxFileSize).TryRead(file, out var bytes, out var problem))
        {
            _problems[path] = problem!;
            return null;
        }

        var decoded = StoryDecoder.Decode(bytes);
        if (decoded.Text is not { } text || !decoded.IsUtf8)
        {
            _problems[path] = new WorkspaceProblem(file.Path, $"The file '{file.Path}' is not UTF-8 text.");
            return null;
        }

        return _files.GetOrAdd(folder, EditorConfigFile.Parse(file, text));
    }
}
