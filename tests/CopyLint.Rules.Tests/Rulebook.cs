using CopyLint.Analysis;
using CopyLint.Rules.Files;
using CopyLint.Rules.Pack;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Tests;

/// <summary>The one way from YAML in a test to errors or findings.</summary>
internal static class Rulebook
{
    /// <summary>A right rule, for tests that change one line of it.</summary>
    public const string Right = """
        id: CL1900
        title: Gossip as news
        severity: warning
        why: Readers cannot weigh it.
        find: ["gossip (spread~|swirl~)"]
        message: "Who says so? {match}"
        """;

    public static readonly PackSource Colors = new("rules/lexicons/color.yml", """
        list: color
        about: Colors.
        words: ["red", "sky blue"]
        """);

    /// <summary>The errors of one rule file, as "(line,column): message".</summary>
    public static string[] Errors(string yaml) => Errors([new PackSource("rules/hedging/gossip-as-news.yml", yaml)]);

    public static string[] Errors(PackSource[] sources)
    {
        var errors = new RuleFileErrors();
        var pack = RuleCompiler.Compile(sources, errors);
        (pack is null).ShouldBe(errors.Any);
        return [.. errors.All.Select(Shown)];
    }

    public static RulePack Compile(params PackSource[] sources)
    {
        var errors = new RuleFileErrors();
        var pack = RuleCompiler.Compile(sources, errors);
        errors.All.ShouldBeEmpty();
        return pack!;
    }

    public static RulePack Compile(string yaml) => Compile(new PackSource("rules/hedging/gossip-as-news.yml", yaml));

    /// <summary>The findings as "id 'words' severity: message".</summary>
    public static string[] Findings(RulePack pack, string text) => Findings(pack, text, AnalysisOptions.Default);

    public static string[] Findings(RulePack pack, string text, AnalysisOptions options) =>
    [
        .. new CopyDriver(pack.Rules).Analyze(SourceText.From(text), options, CancellationToken.None)
            .Select(d => $"{d.Id} '{text.Substring(d.Span.Start, d.Span.Length)}' {d.Severity}: {d.Message}"),
    ];

    public static string Shown(HouseFileError error) => $"({error.Line},{error.Column}): {error.Message}";
}
