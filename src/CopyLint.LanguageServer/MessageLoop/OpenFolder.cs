using System.Collections.Immutable;
using CopyLint.Rules.Files;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>A folder that the user has open, with what its stories are checked with.</summary>
/// <param name="Uri">As the client writes it; null for documents outside of all folders.</param>
/// <param name="Path">Null where it is on no disk.</param>
internal sealed record OpenFolder(string? Uri, string? Path, EditorSettings Settings, Desk Desk)
{
    /// <summary>The folder with house rules, or null.</summary>
    public string? RulesPath => Settings.Rules is not { } rules ? null
        : System.IO.Path.IsPathFullyQualified(rules) ? rules
        : Path is { } root ? System.IO.Path.GetFullPath(rules, root)
        : null;

    public bool Holds(string path) => Path is { } folder && IsBelow(path, folder);

    /// <summary>Whether a path is the folder, or in or below it.</summary>
    public static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
        && (path.Length == folder.Length || System.IO.Path.EndsInDirectorySeparator(folder) || path[folder.Length] is '/' or '\\');
}

/// <summary>All of them.</summary>
/// <param name="Outside">What holds for documents in none of them.</param>
internal sealed record OpenFolders(ImmutableArray<OpenFolder> All, OpenFolder Outside)
{
    /// <summary>The innermost folder that a document is in.</summary>
    public OpenFolder Of(string uri) =>
        DocumentFile.PathOf(uri) is { } path && All.Where(folder => folder.Holds(path)).MaxBy(folder => folder.Path!.Length) is { } found ? found : All.Length == 1 && DocumentFile.PathOf(uri) is null ? All[0] : Outside;

    public OpenFolders Select(Func<OpenFolder, OpenFolder> change) => new([.. All.Select(change)], change(Outside));
}
