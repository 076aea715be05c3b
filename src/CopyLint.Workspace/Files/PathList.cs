using System.Collections.Immutable;
using System.Text;

namespace CopyLint.Workspace.Files;

/// <summary>A list of paths in a file or on standard input: one a line, or each ended by a NUL byte as <c>find -print0</c> writes them.</summary>
public static class PathList
{
    private const long MaxSize = 1L << 30;

    /// <param name="name">The file; it is not opened where there is a stream.</param>
    /// <returns>The paths in their order; null, and why, where the list cannot be read.</returns>
    public static ImmutableArray<string>? Read(string name, Stream? input, out WorkspaceProblem? problem)
    {
        var reader = new FileReader(MaxSize);
        var isRead = input is null
            ? reader.TryRead(new CopyFile(name, Path.GetFullPath(name)), out var bytes, out problem)
            : reader.TryRead(input, name, out bytes, out problem);
        if (!isRead)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        return text.Contains('\0', StringComparison.Ordinal)
            ? [.. text.Split('\0', StringSplitOptions.RemoveEmptyEntries)]
            : [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
    }
}
