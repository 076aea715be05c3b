using System.IO.Enumeration;
using CopyLint.Formats;

namespace CopyLint.Workspace.Files;

/// <summary>
/// The names of the stories and of the folders in a folder, in ordinal order, in memory that does not grow with the folder:
/// of a large one only a window of the smallest names is kept, and it is read again for the next ones.
/// </summary>
/// <param name="named">Stories that the user named, which count whatever they are called.</param>
/// <param name="isLeftOut">Whether a name is ignored, given whether it is a folder's; null where none is.</param>
/// <param name="window">How many names are kept.</param>
internal sealed class FolderListing(string folder, IReadOnlySet<string> named, Func<string, bool, bool>? isLeftOut, int window)
{
    private static readonly EnumerationOptions s_all = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly NameWindow _files = new("", window);
    private readonly NameWindow _folders = new("", window);

    /// <summary>How many stories there are, of a large folder those that ignore files leave out among them.</summary>
    public int FileCount { get; private set; }

    /// <summary>Reads the folder for the first time.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public void Read()
    {
        Read(_files, _folders);
        FileCount = _files.Count;
    }

    /// <summary>May read the folder again, with the exceptions of <see cref="Read()"/>.</summary>
    public IEnumerable<string> Files() => InOrder(_files, after => Next(after, areFolders: false));

    /// <inheritdoc cref="Files"/>
    public IEnumerable<string> Folders() => InOrder(_folders, after => Next(after, areFolders: true));

    private static IEnumerable<string> InOrder(NameWindow first, Func<string, NameWindow> next)
    {
        for (var at = first; ; at = next(at.Smallest()[^1]))
        {
            var names = at.Smallest();
            foreach (var name in names)
            {
                yield return name;
            }

            if (names.Count == 0 || names.Count == at.Count)
            {
                yield break;
            }
        }
    }

    private NameWindow Next(string after, bool areFolders)
    {
        var (next, other) = (new NameWindow(after, window), new NameWindow(null, window));
        Read(areFolders ? other : next, areFolders ? next : other);
        return next;
    }

    private void Read(NameWindow files, NameWindow folders)
    {
        foreach (var name in named.Where(name => files.Wants(name)))
        {
            files.Add(name);
        }

        var entries = new FileSystemEnumerable<(string Name, bool IsFolder)>(folder, static (ref entry) => (entry.FileName.ToString(), entry.IsDirectory), s_all)
        {
            ShouldIncludePredicate = (ref entry) => !entry.FileName.StartsWith('.') && !entry.IsHidden
                && (entry.IsDirectory ? folders.Wants(entry.FileName) : FormatDetector.IsStory(entry.FileName) && files.Wants(entry.FileName)),
        };
        foreach (var (name, isFolder) in entries)
        {
            if ((isFolder || !named.Contains(name)) && isLeftOut?.Invoke(name, isFolder) != true)
            {
                (isFolder ? folders : files).Add(name);
            }
        }
    }

    /// <summary>The smallest of the names that come behind one.</summary>
    /// <param name="after">Null where none is wanted.</param>
    private sealed class NameWindow(string? after, int most)
    {
        private readonly List<string> _names = [];
        private string? _last;
        private int _sorted;
        private int _dropped;

        /// <summary>How many there are behind it: those that were added, and those that are too large for the window.</summary>
        public int Count => _names.Count + _dropped;

        /// <summary>Whether a name is to be added. One that is too large is counted only: it need not become a string.</summary>
        public bool Wants(ReadOnlySpan<char> name)
        {
            if (after is null || name.SequenceCompareTo(after) <= 0)
            {
                return false;
            }

            var isWanted = _last is null || name.SequenceCompareTo(_last) < 0;
            _dropped += isWanted ? 0 : 1;
            return isWanted;
        }

        public void Add(string name)
        {
            _names.Add(name);
            if (_names.Count == 2 * most)
            {
                Cut();
            }
        }

        public List<string> Smallest()
        {
            Cut();
            return _names;
        }

        private void Cut()
        {
            if (_sorted == _names.Count)
            {
                return;
            }

            _names.Sort(StringComparer.Ordinal);
            if (_names.Count > most)
            {
                _dropped += _names.Count - most;
                _names.RemoveRange(most, _names.Count - most);
                _last = _names[^1];
            }

            _sorted = _names.Count;
        }
    }
}
