using System.Collections.Concurrent;
using System.Collections.Immutable;
using CopyLint.Formats.Decoding;
using CopyLint.Analysis;
using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Words;

/// <summary>
/// The house word lists that hold for a folder: every <c>.copylint-words.txt</c> from the folder upward, up to a folder
/// with <c>.git</c> or the root of the file system. Safe for many threads; each list is read once.
/// </summary>
public sealed class HouseWordFinder
{
    public const string FileName = ".copylint-words.txt";

    private readonly FolderMemo<string, ImmutableArray<string>> _linesByFolder = new(StringComparer.Ordinal);
    private readonly FolderMemo<string, HouseWords> _wordsByFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorkspaceProblem> _problems = new(StringComparer.Ordinal);

    /// <summary>Lists that could not be read, in the order of their paths.</summary>
    public ImmutableArray<WorkspaceProblem> Problems => [.. _problems.Values.Order()];

    public HouseWords For(string folder) => For(folder, []);

    /// <param name="outlets">The house's own names: nothing is found in them either, an article before them included.</param>
    public HouseWords For(string folder, ImmutableArray<string> outlets) => _wordsByFolder.GetOrAdd($"{folder}\n{string.Join('\n', outlets)}", _ =>
    {
        var lines = _linesByFolder.GetOrAdd(folder, LinesFor).AddRange(outlets.SelectMany(name => (string[])[name, $"the {name}", $"The {name}"]));
        return lines.IsEmpty ? HouseWords.Empty : new HouseWords(lines);
    });

    private ImmutableArray<string> LinesFor(string folder)
    {
        var own = Read(Path.Join(folder, FileName));
        var isRoot = Path.Exists(Path.Join(folder, ".git"));
        return isRoot || Path.GetDirectoryName(folder) is not { } above ? own : _linesByFolder.GetOrAdd(above, LinesFor).AddRange(own);
    }

    private ImmutableArray<string> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        if (!new FileReader(FileReader.DefaultMaxFileSize).TryRead(new CopyFile(path, path), out var bytes, out var problem))
        {
            _problems[path] = problem!;
            return [];
        }

        var list = StoryDecoder.Decode(bytes);
        if (list.IsBinary || !list.IsUtf8)
        {
            _problems[path] = new WorkspaceProblem(path, $"The word list '{path}' is not UTF-8 text.");
            return [];
        }

        return [.. list.Text!.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)];
    }
}
