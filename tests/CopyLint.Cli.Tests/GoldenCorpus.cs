using System.Collections.Immutable;
using System.Text.Json;

namespace CopyLint.Cli.Tests;

/// <summary>The stories under <c>tests/Corpus</c> and what is found in them; each folder is an edition.</summary>
public static class GoldenCorpus
{
    private static readonly Lazy<ImmutableArray<JsonElement>> s_neutral = new(() => Check());
    private static readonly Lazy<ImmutableArray<JsonElement>> s_ap = new(() => Check("--guide", "ap"));

    public static string Folder { get; } = Path.Join(CopyLintProcess.Repository, "tests", "Corpus");

    public static ImmutableArray<string> Families { get; } =
        [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Folder and name of each story, without the extension.</summary>
    public static ImmutableArray<string> Stories { get; } =
        [.. Families.SelectMany(family => Directory.EnumerateFiles(Path.Join(Folder, family), "*.txt")
            .Select(path => $"{family}/{Path.GetFileNameWithoutExtension(path)}")
            .Order(StringComparer.Ordinal))];

    public static string Text(string story) => File.ReadAllText(Path.Join(Folder, $"{story}.txt"));

    public static IEnumerable<JsonElement> Findings(string story, string? guide = null) =>
        (guide == "ap" ? s_ap : s_neutral).Value.Where(finding => finding.GetProperty("path").GetString() == $"tests/Corpus/{story}.txt");

    /// <summary>Whether the rule is reported at words of the fault.</summary>
    public static bool IsReported(GoldenFault fault)
    {
        var (start, end) = fault.In(Text(fault.Story));
        return Findings(fault.Story, fault.Guide).Any(finding => Is(finding, fault.Rule, start, end));
    }

    public static bool Is(JsonElement finding, string rule, int start, int end)
    {
        var at = finding.GetProperty("start").GetInt32();
        return finding.GetProperty("id").GetString() == rule && at < end && at + finding.GetProperty("length").GetInt32() > start;
    }

    private static ImmutableArray<JsonElement> Check(params string[] options)
    {
        string[] request = ["check", .. Families.Select(family => $"tests/Corpus/{family}"), "--format", "jsonl", "--fail-on", "never", .. options];
        var result = CopyLintProcess.Run(request);
        result.Error.ShouldBeEmpty();
        return [.. result.JsonLines];
    }
}
