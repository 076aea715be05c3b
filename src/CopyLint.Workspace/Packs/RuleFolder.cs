using System.Collections.Immutable;
using CopyLint.Rules.Pack;
using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Packs;

/// <summary>The YAML files in and below a folder. Hidden files and folders are left out.</summary>
/// <param name="Problem">Why it cannot be used, or null.</param>
public sealed record RuleFolder(ImmutableArray<PackSource> Sources, WorkspaceProblem? Problem)
{
    private static readonly EnumerationOptions s_below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    public static bool Exists(string folder) => Directory.Exists(folder);

    public static RuleFolder Read(string folder) => Read(folder, Slashed(folder));

    private static RuleFolder Read(string folder, string shown)
    {
        if (!Directory.Exists(folder))
        {
            return Unusable(shown, $"There is no folder '{shown}' with rules.");
        }

        try
        {
            var files = Directory.EnumerateFiles(folder, "*.yml", s_below).Concat(Directory.EnumerateFiles(folder, "*.yaml", s_below));
            var sources = files
                .Select(file => new PackSource($"{shown}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", File.ReadAllText(file)))
                .OrderBy(source => source.Path, StringComparer.Ordinal)
                .ToImmutableArray();
            return sources.IsEmpty ? Unusable(shown, $"There are no rule files (.yml) in the folder '{shown}'.") : new RuleFolder(sources, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Unusable(shown, $"The rules in '{shown}' cannot be read: {failure.Message}");
        }
    }

    /// <summary>A folder, or one rule file.</summary>
    public static RuleFolder ReadPath(string path)
    {
        if (!File.Exists(path))
        {
            return Directory.Exists(path) ? Read(path, Slashed(path)) : Unusable(path, $"There is no rule file or folder '{path}'.");
        }

        try
        {
            return new RuleFolder([new PackSource(Slashed(path.Contains('/') ? path : Path.GetFullPath(path)), File.ReadAllText(path))], null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Unusable(path, $"The rule file '{path}' cannot be read: {failure.Message}");
        }
    }

    private static string Slashed(string path) => path.Replace('\\', '/').TrimEnd('/');

    private static RuleFolder Unusable(string shown, string message) => new([], new WorkspaceProblem(shown, message));
}
