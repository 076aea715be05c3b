using System.Collections.Immutable;

namespace CopyLint.Workspace.Files;

/// <summary>The files of one name that hold for a folder, as word lists and known findings do: its own and those above it, up to the folder with <c>.git</c> or the root of the file system.</summary>
public static class FilesAbove
{
    /// <summary>As they are shown, the nearest first.</summary>
    public static ImmutableArray<string> Named(string name, string folder)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        for (var at = folder; at is not null; at = Path.Exists(Path.Join(at, ".git")) ? null : Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Join(at, name)))
            {
                found.Add(ShownPath.Of(Path.Join(at, name)));
            }
        }

        return found.ToImmutable();
    }
}
