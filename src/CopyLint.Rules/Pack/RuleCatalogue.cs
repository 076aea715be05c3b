using System.Globalization;
using System.Text;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Rules.Analyzers;
using CopyLint.Rules.Examples;
using CopyLint.Rules.Files;
using CopyLint.Text;

namespace CopyLint.Rules.Pack;

/// <summary>The page that lists every rule, made from the rule files.</summary>
public static class RuleCatalogue
{
    private const string Head = """
        # The rules

        Made from the rule files by `dotnet run --project src/CopyLint.PackCompiler -- catalogue rules`; a test fails when it is stale.
        One rule is one file: what it finds, why, and the examples that are its tests. `copylint explain CL1002` prints all of it;
        [WRITING.md](WRITING.md) says how one is written, [CHANGELOG.md](CHANGELOG.md) which were added, changed and withdrawn,
        [SOURCES.md](SOURCES.md) what keys such as S1 stand for.
        The severity is the neutral one; where a house guide differs, it stands behind it.

        """;

    /// <summary>The page, with LF line ends.</summary>
    public static string Markdown(RulePack pack)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var family in pack.Definitions.GroupBy(definition => definition.Rule.Descriptor.Category).OrderBy(OrderOf))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {char.ToUpperInvariant(family.Key[0])}{family.Key[1..]}\n\n");
            page.Append("| id | rule | what it finds | severity | fix | why | source |\n| --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var definition in family)
            {
                page.Append(Row(definition, pack.FindFile(definition.Rule.Id)!));
            }
        }

        return page.ToString();
    }

    private static int OrderOf(IGrouping<string, RuleDefinition> family)
    {
        var index = RuleIds.Families.ToList().IndexOf(family.Key);
        return index < 0 ? int.MaxValue : index;
    }

    private static string Row(RuleDefinition definition, RuleFile file)
    {
        var rule = definition.Rule;
        var fix = file.Fix is { } applicability ? EnumNames<FixApplicability>.Of(applicability) : "";
        return $"| {rule.Id} | [{rule.Name}]({file.Family}/{rule.Name}.yml) | {Cell(file.Title)} | {Severities(rule)} | {fix} | {Cell(FirstSentence(file.Why))} | {Cell(file.Source)} |\n";
    }

    private static string Severities(Rule rule)
    {
        var bands = rule.Bands.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{EnumNames<Severity>.Of(pair.Value)} ({pair.Key})")
            .ToList();
        var neutral = bands.Count > 0 ? string.Join(", ", bands) : EnumNames<Severity>.Of(rule.Severity);
        var guides = rule.Guides.OrderBy(pair => pair.Key).Select(pair => $"{EnumNames<Guide>.Of(pair.Key)}: {EnumNames<Severity>.Of(pair.Value)}");
        return string.Join("; ", [neutral, .. guides]);
    }

    private static string FirstSentence(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? line : line[..(end + 1)];
    }

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
