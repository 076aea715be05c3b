using CopyLint.Formats;
using CopyLint.Workspace.Ignoring;
using CopyLint.Workspace.Settings;
using CopyLint.Workspace.Words;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>What an open document is for us.</summary>
internal enum DocumentKind
{
    Story,

    /// <summary>A rule or a word list of the house.</summary>
    RuleFile,

    /// <summary>An <c>.editorconfig</c>.</summary>
    Settings,

    /// <summary>Known findings: a <c>.copylint-known.jsonl</c>.</summary>
    Known,

    /// <summary>Anything that is no copy: it has no findings.</summary>
    Other,
}

/// <summary>Tells the kinds by what a document is called and where it stands; of JSON by what it holds, too.</summary>
internal static class DocumentKinds
{
    private const string RuleFolderName = "rules";

    private static readonly string[] s_data = ["yaml", "json", "jsonc", "jsonl", "toml", "ini", "editorconfig", "properties", "dotenv", "ignore"];

    public static DocumentKind Of(string path, string text, string languageId, OpenFolder folder)
    {
        var name = Path.GetFileName(path);
        return name switch
        {
            EditorConfigFile.FileName => DocumentKind.Settings,
            KnownFindings.FileName => DocumentKind.Known,
            HouseWordFinder.FileName => DocumentKind.Other,
            _ when IsYaml(path) => RuleFolderOf(path, folder) is null ? DocumentKind.Other : DocumentKind.RuleFile,
            _ when IsJson(path) => FormatDetector.Detect(path, text) == InputFormat.Ninjs ? DocumentKind.Story : DocumentKind.Other,
            _ when s_data.Contains(languageId) => DocumentKind.Other,
            _ => DocumentKind.Story,
        };
    }

    /// <summary>The folder of rules that the file is one of: one that is set, else the nearest above it that is named "rules"; or null.</summary>
    public static string? RuleFolderOf(string path, OpenFolder folder)
    {
        if (folder.RulesPath is { } set && OpenFolder.IsBelow(path, set))
        {
            return set;
        }

        if (folder.Desk.RulesFolders.FirstOrDefault(named => OpenFolder.IsBelow(path, named)) is { } known)
        {
            return known;
        }

        for (var at = Path.GetDirectoryName(path); at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.GetFileName(at) == RuleFolderName)
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsJson(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".ninjs", StringComparison.OrdinalIgnoreCase);

    private static bool IsYaml(string path) =>
        path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
}
