using System.Collections.Immutable;
using System.Text;

namespace CopyLint.Workspace.Files;

/// <summary>A <c>.gitignore</c> or <c>.copylintignore</c>.</summary>
/// <param name="Folder">The folder that its patterns count from.</param>
/// <param name="Path">As it is shown.</param>
public sealed record IgnoreFile(string Folder, string Path, ImmutableArray<IgnorePattern> Patterns)
{
    private static readonly bool s_foldsCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    public static IgnoreFile Parse(string folder, string path, string text) =>
        new(folder, path, [.. text.Split('\n').Select((line, i) => IgnorePattern.Parse(line.EndsWith('\r') ? line[..^1] : line, i + 1)).OfType<IgnorePattern>()]);

    /// <summary>The last pattern that matches, or null.</summary>
    public IgnorePattern? Deciding(string fullPath, bool isFolder)
    {
        var path = Encoding.UTF8.GetBytes(System.IO.Path.GetRelativePath(Folder, fullPath).Replace('\\', '/'));
        for (var i = Patterns.Length - 1; i >= 0; i--)
        {
            if (Patterns[i].Matches(path, isFolder, s_foldsCase))
            {
                return Patterns[i];
            }
        }

        return null;
    }
}
