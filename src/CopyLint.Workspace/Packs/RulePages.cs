using CopyLint.Analysis;
using CopyLint.Rules.Pack;

namespace CopyLint.Workspace.Packs;

/// <summary>
/// The rules of the product as pages on the user's own disk, one Markdown file a rule: what an editor opens when somebody
/// clicks a rule's id. They are written once for each version of the rules, into the user's cache folder.
/// </summary>
public static class RulePages
{
    private static readonly Lazy<string?> s_folder = new(FindFolder);

    /// <summary>Where a rule's page is, or will be; null where the user has no folder for it.</summary>
    public static string? PathOf(string rule) => s_folder.Value is { } folder ? Path.Join(folder, $"{rule}.md") : null;

    /// <summary>Writes all pages, all or none, unless they are there. Where that cannot be done there are none: nothing else depends on them.</summary>
    public static void Write(RulePack pack)
    {
        if (s_folder.Value is not { } folder || Directory.Exists(folder))
        {
            return;
        }

        var made = $"{folder}.{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(made);
            foreach (var rule in pack.Definitions.Select(definition => definition.Rule).Concat(EngineRules.All))
            {
                File.WriteAllText(Path.Join(made, $"{rule.Id}.md"), Page(rule, pack));
            }

            Directory.Move(made, folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Remove(made);
        }
    }

    private static string Page(Rule rule, RulePack pack) =>
        $"# {rule.Id}: {RuleMarkdown.Escaped(rule.Descriptor.Title.ToString(null))}\n\n{RuleMarkdown.Of(rule, pack.FindFile(rule.Id))}";

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What is left behind is in a cache folder.
        }
    }

    private static string? FindFolder()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named ? named : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.IsPathFullyQualified(cache) ? Path.Join(cache, "copylint", $"rules-{DefaultPack.Version}") : null;
    }
}
