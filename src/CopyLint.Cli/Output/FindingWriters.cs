using System.Collections.Frozen;
using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Rules.Pack;
using CopyLint.Workspace.Packs;

namespace CopyLint.Cli.Output;

/// <summary>The writer of each format.</summary>
/// <param name="pack">All rules that were loaded.</param>
/// <param name="selection">Those of them that are run.</param>
internal sealed class FindingWriters(Streams streams, RulePack pack, RuleSelection selection, FailOn failOn, Insight insight)
{
    /// <summary>The rules whose findings a run can have, those of the engine too, in the order of their ids.</summary>
    private ImmutableArray<Rule> Rules { get; } =
        [.. selection.Rules.Analyzers.Select(analyzer => analyzer.Rule).Concat(EngineRules.All).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public FindingWriter Create(OutputFormat format) => format switch
    {
        OutputFormat.Json => new JsonFindings(streams.Out, new FindingJson(RuleNames), insight),
        OutputFormat.Jsonl => new JsonLineFindings(streams.Out, new FindingJson(RuleNames)),
        OutputFormat.Sarif => new SarifFindings(streams.Out, Rules, pack, CheckoutPaths.Of("GITHUB_WORKSPACE")),
        OutputFormat.Github => new GithubFindings(streams.Results, RuleNames, CheckoutPaths.Of("GITHUB_WORKSPACE"), JobSummary.OfProcess(streams)),
        OutputFormat.Gitlab => new GitlabFindings(streams.Out, CheckoutPaths.Of("CI_PROJECT_DIR")),
        OutputFormat.Junit => new JunitFindings(streams.Out, failOn),
        OutputFormat.Checkstyle => new CheckstyleFindings(streams.Out),
        OutputFormat.Rdjson => new RdjsonFindings(streams.Out),
        OutputFormat.Html => new HtmlFindings(streams.Out, pack.Rules.Lexicon),
        _ when insight.HasStatistics => new StatisticsFindings(streams.Results),
        _ when streams.Look.IsRich => new TerminalFindings(streams.Results, streams.Look),
        _ => new TextFindings(streams.Results),
    };

    private FrozenDictionary<string, string> RuleNames => Rules.ToFrozenDictionary(rule => rule.Id, rule => rule.Name, StringComparer.Ordinal);
}
