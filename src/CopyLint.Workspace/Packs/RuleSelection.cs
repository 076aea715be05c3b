using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Rules.Files;

namespace CopyLint.Workspace.Packs;

/// <summary>The rules that a run keeps of those that are loaded. A rule is named by its id, the beginning of ids (a family), or its name.</summary>
/// <param name="Rules">The loaded rules without those that are not wanted.</param>
/// <param name="ReportsEncoding">Whether CL0004 is wanted.</param>
/// <param name="ReportsLargeEditions">Whether CL0006 is wanted.</param>
/// <param name="ReportsUnusedIgnores">Whether CL0002 is wanted.</param>
/// <param name="Problem">What is wrong with the selection, or null.</param>
public sealed record RuleSelection(RuleSet Rules, bool ReportsEncoding, bool ReportsLargeEditions, bool ReportsUnusedIgnores, string? Problem)
{
    private const string EditionFamily = "edition";

    private ImmutableArray<string> Select { get; init; } = [];

    private ImmutableArray<string> Ignore { get; init; } = [];

    /// <summary>Whether any rule is run that looks at several stories.</summary>
    public bool HasEditionRules => Rules.Analyzers.Any(analyzer => analyzer.Rule.Descriptor.Category == EditionFamily);

    /// <summary>Of other rules those that are wanted.</summary>
    public RuleSet Of(RuleSet rules) => rules with { Analyzers = [.. rules.Analyzers.Where(analyzer => IsWanted(analyzer.Rule, Select, Ignore))] };

    public static RuleSelection Create(RuleSet rules, ImmutableArray<string> select, ImmutableArray<string> ignore)
    {
        var known = rules.Analyzers.Select(analyzer => analyzer.Rule).Concat(EngineRules.All).ToImmutableArray();
        foreach (var name in select.AddRange(ignore))
        {
            if (!known.Any(rule => IsNamed(rule, name)))
            {
                return new RuleSelection(rules, ReportsEncoding: true, ReportsLargeEditions: true, ReportsUnusedIgnores: true, $"There is no rule '{name}'.{NearestName.Hint(name, known.SelectMany(rule => (string[])[rule.Id, rule.Name]))}");
            }
        }

        return new RuleSelection(
            rules with { Analyzers = [.. rules.Analyzers.Where(analyzer => IsWanted(analyzer.Rule, select, ignore))] },
            IsWanted(EngineRules.NotUtf8, select, ignore),
            IsWanted(EngineRules.EditionTooLarge, select, ignore),
            IsWanted(EngineRules.UnusedIgnore, select, ignore),
            null)
        {
            Select = select,
            Ignore = ignore,
        };
    }

    /// <summary>
    /// Whether a rule, by its id, is run on a story and looks at it alone. What a rule across stories finds depends on which
    /// stories are checked together: that it finds nothing makes no ignore unused.
    /// </summary>
    /// <param name="options">What holds for the story.</param>
    public bool Settles(string id, AnalysisOptions options) =>
        Rules.Analyzers.Any(analyzer => analyzer.Rule.Id == id && analyzer.Rule.Descriptor.Category != EditionFamily && options.IsOn(analyzer.Rule));

    private static bool IsWanted(Rule rule, ImmutableArray<string> select, ImmutableArray<string> ignore) =>
        (select.IsEmpty || select.Any(name => IsNamed(rule, name))) && !ignore.Any(name => IsNamed(rule, name));

    private static bool IsNamed(Rule rule, string name) =>
        rule.Name == name || (name.Length > 2 && rule.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
