using System.Collections.Immutable;

using CopyLint.Formats.Decoding;

namespace CopyLint.Workspace.Files;

/// <summary>
/// The ignore files that hold for a path: <c>.gitignore</c> and <c>.git/info/exclude</c> inside a git repository, as git
/// reads them, and above them <c>.copylintignore</c> from its folder upward to the one with <c>.git</c>, or to the root of
/// the file system. For one thread.
/// </summary>
public sealed class IgnoreFiles(IgnorePolicy policy)
{
    public const string FileName = ".copylintignore";
    private const string Git = ".git";
    private const string GitFileName = ".gitignore";

    private readonly FolderMemo<string, Above> _byFolder = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, WorkspaceProblem> _problems = new(StringComparer.Ordinal);

    /// <summary>Files that could not be read.</summary>
    public IEnumerable<WorkspaceProblem> Problems => _problems.Values;

    /// <summary>Whether anything was found to be ignored.</summary>
    public bool HasFound { get; private set; }

    /// <summary>The pattern that makes this file or folder ignored, itself or a folder that it is in; or null.</summary>
    public (IgnoreFile File, IgnorePattern Pattern)? FindAny(string fullPath)
    {
        var isFile = !Directory.Exists(fullPath);
        var parts = new Stack<string>();
        for (var path = fullPath; path is not null && Path.GetDirectoryName(path) is { } folder; path = folder)
        {
            parts.Push(path);
            if (Path.Exists(Path.Join(folder, Git)))
            {
                break;
            }
        }

        while (parts.TryPop(out var part))
        {
            if (Find(part, parts.Count > 0 || !isFile) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether any pattern holds for what a folder holds.</summary>
    public bool MayIgnoreIn(string folder) => policy != IgnorePolicy.Nowhere && _byFolder.GetOrAdd(folder, Read) is not { Own.IsEmpty: true, OfGit.IsEmpty: true };

    /// <summary>The pattern that makes this file or folder itself ignored, or null.</summary>
    public (IgnoreFile File, IgnorePattern Pattern)? Find(string fullPath, bool isFolder)
    {
        if (policy == IgnorePolicy.Nowhere || Path.GetDirectoryName(fullPath) is not { } folder)
        {
            return null;
        }

        var above = _byFolder.GetOrAdd(folder, Read);
        if ((Deciding(above.Own, fullPath, isFolder) ?? Deciding(above.OfGit, fullPath, isFolder)) is not { Pattern.IsNegated: false } found)
        {
            return null;
        }

        HasFound = true;
        return found;
    }

    private static (IgnoreFile File, IgnorePattern Pattern)? Deciding(ImmutableArray<IgnoreFile> nearestFirst, string fullPath, bool isFolder)
    {
        foreach (var file in nearestFirst)
        {
            if (file.Deciding(fullPath, isFolder) is { } pattern)
            {
                return (file, pattern);
            }
        }

        return null;
    }

    private Above Read(string folder)
    {
        var isRepository = Path.Exists(Path.Join(folder, Git));
        var above = isRepository || Path.GetDirectoryName(folder) is not { } parent ? new Above(isRepository, [], []) : _byFolder.GetOrAdd(parent, Read);
        var found = above with { Own = [.. Read(folder, FileName), .. above.Own] };
        if (found.IsInRepository)
        {
            ImmutableArray<IgnoreFile> excluded = isRepository ? Read(folder, Path.Join(Git, "info", "exclude")) : [];
            found = found with { OfGit = [.. Read(folder, GitFileName), .. above.OfGit, .. excluded] };
        }

        return found;
    }

    private ImmutableArray<IgnoreFile> Read(string folder, string name)
    {
        var path = Path.Join(folder, name);
        if (!File.Exists(path))
        {
            return [];
        }

        var shown = ShownPath.Of(path);
        if (new FileReader(FileReader.DefaultMaxFileSize).TryRead(new CopyFile(shown, path), out var bytes, out var problem))
        {
            return StoryDecoder.Decode(bytes).Text is { } text ? [IgnoreFile.Parse(folder, shown, text)] : [];
        }

        _problems[path] = problem!;
        return [];
    }

    /// <param name="Own">The nearest first; <paramref name="OfGit"/> too.</param>
    private sealed record Above(bool IsInRepository, ImmutableArray<IgnoreFile> Own, ImmutableArray<IgnoreFile> OfGit);
}
