using System.Collections.Immutable;
using CopyLint.Formats;

namespace CopyLint.Workspace.Files;

/// <summary>The stories of folders that somebody has merely opened: hidden and ignored files, links and what cannot be read are left out, and there is an end to it.</summary>
public static class StoryFiles
{
    private const int MostEntries = 100_000;
    private const int Deepest = 24;

    /// <summary>The stories in a folder, not below it, sorted; of too many none.</summary>
    public static ImmutableArray<CopyFile> In(string folder, int most)
    {
        var files = Find(folder, depth: 0, most + 1);
        return files.Length > most ? [] : files;
    }

    /// <summary>The stories in and below a folder, sorted; of too many the first ones that were found.</summary>
    public static ImmutableArray<CopyFile> Below(string folder, int most) => Find(folder, Deepest, most);

    private static ImmutableArray<CopyFile> Find(string folder, int depth, int most)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = depth > 0,
            MaxRecursionDepth = depth,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        var ignores = new IgnoreFiles(IgnorePolicy.InFolders);
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder, "*", options)
                    .Take(MostEntries)
                    .Where(path => FormatDetector.IsStory(path) && !Path.GetFileName(path).StartsWith('.'))
                    .Where(path => ignores.FindAny(path) is null)
                    .Take(most)
                    .Order(StringComparer.Ordinal)
                    .Select(path => new CopyFile(path, path)),
            ];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
