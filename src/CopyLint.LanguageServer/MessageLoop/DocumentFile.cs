using CopyLint.Workspace.Files;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>From a document's URI to the file that it stands for.</summary>
internal static class DocumentFile
{

    /// <summary>Whether two paths are one: as the system's own file names are.</summary>
    public static StringComparer SamePath { get; } = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The file of a file URI; for any other, such as an untitled document, one that would stand in the folder.</summary>
    public static CopyFile Of(string uri, string languageId, OpenFolder folder)
    {
        var path = PathOf(uri) ?? Path.GetFullPath(Unsaved(languageId), folder.Path ?? Path.GetTempPath());
        return new CopyFile(path, path);
    }

    /// <summary>The name tells the format.</summary>
    private static string Unsaved(string languageId) => languageId switch
    {
        "markdown" => "untitled.md",
        "html" => "untitled.html",
        "json" => "untitled.json",
        _ => "untitled.txt",
    };

    /// <summary>The path of a file URI, or null.</summary>
    public static string? PathOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.IsFile && Path.IsPathFullyQualified(parsed.LocalPath)
            ? Path.GetFullPath(parsed.LocalPath)
            : null;

    /// <summary>The URI of a file that the client has not named.</summary>
    public static string UriOf(string path) => new Uri(path).AbsoluteUri;
}
