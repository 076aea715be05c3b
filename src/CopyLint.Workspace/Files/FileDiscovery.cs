using System.Collections.Immutable;

namespace CopyLint.Workspace.Files;

/// <summary>
/// From the paths on the command line to files: a file stands for itself whatever its extension, a folder for the
/// files in and below it that are neither hidden nor ignored. Links to folders are not followed, so that no cycle can arise.
/// The folders are walked, not listed: memory does not grow with the tree. For one thread at a time.
/// </summary>
public sealed class FileDiscovery
{
    private const int Window = 50_000;

    private readonly IgnorePolicy _policy;
    private readonly int _window;
    private readonly Dictionary<string, NamedFolder> _named = new(StringComparer.Ordinal);
    private readonly HashSet<WorkspaceProblem> _problems = [];
    private ImmutableArray<WorkspaceProblem> _said = [];

    /// <param name="window">How many names of a folder are kept at a time.</param>
    public FileDiscovery(IEnumerable<string> paths, IgnorePolicy policy = IgnorePolicy.InFolders, int window = Window)
    {
        _policy = policy;
        _window = window;
        var ignores = new IgnoreFiles(policy);
        foreach (var path in paths)
        {
            if (policy != IgnorePolicy.Everywhere || ignores.FindAny(Path.GetFullPath(path)) is null)
            {
                Name(path);
            }
        }

        _problems.UnionWith(ignores.Problems);
        foreach (var folder in _named.Values)
        {
            folder.Shown = Shortest(folder);
        }
    }

    /// <summary>What could not be used, in the order of the paths, each told once: of folders only when they have been walked.</summary>
    public ImmutableArray<WorkspaceProblem> TakeProblems()
    {
        ImmutableArray<WorkspaceProblem> news = [.. _problems.Except(_said).Order()];
        _said = _said.AddRange(news);
        return news;
    }

    /// <summary>
    /// Walks the folders with stories: a folder before those below it, these in the order of their names. Of several
    /// spellings of one path the shortest is shown, so that the order of the arguments changes nothing.
    /// </summary>
    public IEnumerable<CopyFolder> Folders()
    {
        var walk = new Walk(this);
        return _named.Values.OrderBy(folder => folder.FullPath.Replace(Path.DirectorySeparatorChar, '\0'), StringComparer.Ordinal).SelectMany(walk.From);
    }

    private void Name(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(path))
        {
            Folder(full, Shown(path)).IsWalked = true;
        }
        else if (!File.Exists(path))
        {
            _problems.Add(new WorkspaceProblem(path, $"There is no file or folder '{path}'."));
        }
        else if (Path.GetDirectoryName(full) is { } above)
        {
            Folder(above, Shown(Path.GetDirectoryName(path) ?? "")).Files.Add(Path.GetFileName(full));
        }
    }

    private NamedFolder Folder(string full, string shown)
    {
        if (!_named.TryGetValue(full, out var folder))
        {
            _named[full] = folder = new NamedFolder(full, shown);
        }

        folder.Shown = Shorter(folder.Shown, shown);
        return folder;
    }

    /// <summary>A folder that was named may be below another one.</summary>
    private string Shortest(NamedFolder folder)
    {
        var shortest = folder.Shown;
        for (var above = Path.GetDirectoryName(folder.FullPath); above is not null; above = Path.GetDirectoryName(above))
        {
            if (_named.TryGetValue(above, out var other) && other.IsWalked)
            {
                shortest = Shorter(shortest, Below(other.Shown, Path.GetRelativePath(above, folder.FullPath)));
            }
        }

        return shortest;
    }

    private static string Shorter(string one, string other) =>
        one.Length < other.Length || (one.Length == other.Length && string.CompareOrdinal(one, other) <= 0) ? one : other;

    private static string Below(string folder, string name) => folder == "." ? name : Path.Join(folder, name);

    private static string Shown(string path)
    {
        var shown = path;
        while (shown.StartsWith("./", StringComparison.Ordinal) && shown.Length > 2)
        {
            shown = shown[2..].TrimStart('/');
        }

        return shown.Length == 0 ? "." : Path.TrimEndingDirectorySeparator(shown);
    }

    /// <summary>A folder that the user named, or that holds files which he named.</summary>
    private sealed class NamedFolder(string fullPath, string shown)
    {
        public string FullPath => fullPath;

        public string Shown { get; set; } = shown;

        /// <summary>Whether the folder itself was named.</summary>
        public bool IsWalked { get; set; }

        /// <summary>The names of those files.</summary>
        public HashSet<string> Files { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>One walk through the folders.</summary>
    private sealed class Walk(FileDiscovery discovery)
    {
        private static readonly HashSet<string> s_none = [];

        private readonly IgnoreFiles _ignores = new(discovery._policy);
        private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
        private bool _hasFailed;

        public IEnumerable<CopyFolder> From(NamedFolder start)
        {
            if (_reached.Contains(start.FullPath))
            {
                yield break;
            }

            if (!start.IsWalked)
            {
                ImmutableArray<string> names = [.. start.Files.Order(StringComparer.Ordinal)];
                yield return Of(start.FullPath, start.Shown, names.Length, names);
                yield break;
            }

            _hasFailed = false;
            foreach (var folder in Below(start.FullPath, start.Shown))
            {
                yield return folder;
            }

            discovery._problems.UnionWith(_ignores.Problems);
        }

        private IEnumerable<CopyFolder> Below(string full, string shown)
        {
            var files = s_none;
            if (discovery._named.TryGetValue(full, out var named))
            {
                (shown, files) = (named.Shown, named.Files);
                _reached.Add(full);
            }

            var listing = new FolderListing(full, files, IgnoredIn(full), discovery._window);
            if (!IsRead(listing.Read, shown))
            {
                yield break;
            }

            var isEmpty = listing.FileCount == 0;
            if (!isEmpty)
            {
                yield return Of(full, shown, listing.FileCount, Readable(listing.Files(), shown));
            }

            foreach (var name in Readable(listing.Folders(), shown).Where(name => new DirectoryInfo(Path.Join(full, name)).LinkTarget is null))
            {
                foreach (var folder in Below(Path.Join(full, name), FileDiscovery.Below(shown, name)))
                {
                    isEmpty = false;
                    yield return folder;
                }
            }

            if (isEmpty && named is { IsWalked: true } && !_hasFailed)
            {
                discovery._problems.Add(new WorkspaceProblem(shown, NoFiles(shown)));
            }
        }

        private string NoFiles(string folder) =>
            $"There are no files of a known format in the folder '{folder}'{(_ignores.HasFound ? " that are not ignored (--no-ignore takes them too)" : "")}.";

        private Func<string, bool, bool>? IgnoredIn(string folder) =>
            _ignores.MayIgnoreIn(folder) ? (name, isFolder) => _ignores.Find(Path.Join(folder, name), isFolder) is not null : null;

        /// <summary>Names as far as the folder can be read.</summary>
        private IEnumerable<string> Readable(IEnumerable<string> names, string shown)
        {
            using var each = names.GetEnumerator();
            var isThere = false;
            while (IsRead(() => isThere = each.MoveNext(), shown) && isThere)
            {
                yield return each.Current;
            }
        }

        private bool IsRead(Action read, string shown)
        {
            try
            {
                read();
                return true;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                _hasFailed = true;
                discovery._problems.Add(new WorkspaceProblem(shown, $"The folder '{shown}' cannot be read: {failure.Message}"));
                return false;
            }
        }

        private static CopyFolder Of(string full, string shown, int count, IEnumerable<string> names) =>
            new(shown, full, count, names.Select(name => new CopyFile(FileDiscovery.Below(shown, name), Path.Join(full, name))));
    }
}
