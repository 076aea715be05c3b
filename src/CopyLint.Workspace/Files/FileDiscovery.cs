using System.Collections.Immutable;
using CopyLint.Formats;

namespace CopyLint.Workspace.Files;

/// <summary>
/// From the paths on the command line to files: a file stands for itself whatever its extension, a folder for the
/// files in and below it that are neither hidden nor ignored. Links to folders are not followed, so that no cycle can arise.
/// </summary>
public static class FileDiscovery
{
    public static DiscoveredFiles Discover(IEnumerable<string> paths) => Discover(paths, IgnorePolicy.InFolders);

    public static DiscoveredFiles Discover(IEnumerable<string> paths, IgnorePolicy policy)
    {
        var files = new List<CopyFile>();
        var problems = new List<WorkspaceProblem>();
        var ignores = new IgnoreFiles(policy);
        foreach (var path in paths)
        {
            if (policy == IgnorePolicy.Everywhere && ignores.FindAny(Path.GetFullPath(path)) is not null)
            {
                continue;
            }

            if (Directory.Exists(path))
            {
                AddFolder(path, ignores, files, problems);
            }
            else if (File.Exists(path))
            {
                files.Add(new CopyFile(Shown(path), Path.GetFullPath(path)));
            }
            else
            {
                problems.Add(new WorkspaceProblem(path, $"There is no file or folder '{path}'."));
            }
        }

        return new DiscoveredFiles(Distinct(files), [.. problems.Concat(ignores.Problems).Distinct().Order()]);
    }

    private static void AddFolder(string path, IgnoreFiles ignores, List<CopyFile> files, List<WorkspaceProblem> problems)
    {
        var (filesBefore, problemsBefore) = (files.Count, problems.Count);
        Walk(new DirectoryInfo(path), Shown(path), ignores, files, problems);
        if (files.Count == filesBefore && problems.Count == problemsBefore)
        {
            problems.Add(new WorkspaceProblem(path, $"There are no files of a known format in the folder '{path}'{(ignores.HasFound ? " that are not ignored (--no-ignore takes them too)" : "")}."));
        }
    }

    private static void Walk(DirectoryInfo folder, string shown, IgnoreFiles ignores, List<CopyFile> files, List<WorkspaceProblem> problems)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(new WorkspaceProblem(shown, $"The folder '{shown}' cannot be read: {failure.Message}"));
            return;
        }

        foreach (var entry in entries)
        {
            var isFolder = entry is DirectoryInfo;
            if (IsHidden(entry) || !(isFolder || IsText(entry)) || ignores.Find(entry.FullName, isFolder) is not null)
            {
                continue;
            }

            var path = shown == "." ? entry.Name : Path.Join(shown, entry.Name);
            if (entry is DirectoryInfo below)
            {
                if (below.LinkTarget is null)
                {
                    Walk(below, path, ignores, files, problems);
                }
            }
            else
            {
                files.Add(new CopyFile(path, entry.FullName));
            }
        }
    }

    private static bool IsText(FileSystemInfo entry) => FormatDetector.IsStory(entry.Name);

    private static bool IsHidden(FileSystemInfo entry) =>
        entry.Name.StartsWith('.') || (entry.Attributes & FileAttributes.Hidden) != 0;

    /// <summary>Of several spellings of one path the shortest is shown, so that the order of the arguments changes nothing.</summary>
    private static ImmutableArray<CopyFile> Distinct(List<CopyFile> files) =>
    [
        .. files
            .OrderBy(file => file.Path.Length)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .DistinctBy(file => file.FullPath)
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static string Shown(string path)
    {
        var shown = path;
        while (shown.StartsWith("./", StringComparison.Ordinal) && shown.Length > 2)
        {
            shown = shown[2..].TrimStart('/');
        }

        return shown.Length == 0 ? "." : Path.TrimEndingDirectorySeparator(shown);
    }
}
