using System.Collections.Concurrent;
using System.Collections.Immutable;
using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Settings;

/// <summary>
/// What holds for each story: the <c>.editorconfig</c> files from its folder upward to one with <c>root = true</c>. Each
/// file is read once. Safe for many threads.
/// </summary>
public sealed class SettingsFinder(SettingsReader reader)
{
    private readonly ConcurrentDictionary<string, EditorConfigChain> _chains = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<EditorConfigResult, StorySettings> _settings = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, EditorConfigError> _errors = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorkspaceProblem> _problems = new(StringComparer.Ordinal);

    /// <summary>What is wrong in the files that were read (CL0005), by file and place.</summary>
    public ImmutableArray<EditorConfigError> Errors => [.. _errors.Values.Order()];

    /// <summary>Files that could not be read, in the order of their paths.</summary>
    public ImmutableArray<WorkspaceProblem> Problems => [.. _problems.Values.Order()];

    public StorySettings For(CopyFile file) =>
        _settings.GetOrAdd(ChainOf(Path.GetDirectoryName(file.FullPath) ?? "").For(file.FullPath), static (result, reader) => reader.Read(result.Entries), reader);

    private EditorConfigChain ChainOf(string folder)
    {
        if (_chains.TryGetValue(folder, out var known))
        {
            return known;
        }

        var above = Path.GetDirectoryName(folder) is { } parent ? ChainOf(parent) : EditorConfigChain.Empty;
        return _chains.GetOrAdd(folder, Read(Path.Join(folder, EditorConfigFile.FileName)) is { } own ? above.With(own) : above);
    }

    private EditorConfigFile? Read(string path)
    {
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

        var own = EditorConfigFile.Parse(file, text).Without(reader.IsForeign);
        foreach (var error in own.Entries.Select(reader.Fault).OfType<EditorConfigError>())
        {
            _errors[error.ToString()] = error;
        }

        return own;
    }
}
