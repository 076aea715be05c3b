using System.Collections.Frozen;
using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Cli.Output;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Packs;
using CopyLint.Workspace.Words;

namespace CopyLint.Cli.Commands;

/// <summary>One run of <c>copylint check</c>.</summary>
internal sealed class CheckRun(Streams streams, CancellationToken cancellationToken)
{
    private readonly RunSummary _summary = new();
    private readonly HouseWordFinder _words = new();

    public ExitCode Run(CheckOptions options)
    {
        if (Misuse(options) is { } misuse)
        {
            return streams.Trouble(misuse);
        }

        if (RuleLoading.Load(options.RulesFolder, streams) is not { Rules: var rules })
        {
            return ExitCode.Trouble;
        }

        var selection = RuleSelection.Create(rules, options.Select, options.Ignore);
        if (selection.Problem is { } problem)
        {
            return streams.Trouble(problem);
        }

        var writer = CreateWriter(options.Format, rules);
        writer.Begin();
        foreach (var story in Check(options, selection))
        {
            if (story.Problem is { } why)
            {
                Report(why);
                continue;
            }

            _summary.Add(story);
            writer.Write(story);
        }

        foreach (var wordProblem in _words.Problems)
        {
            Report(wordProblem);
        }

        writer.End(_summary);
        return _summary.Exit(options.FailOn);
    }

    private static string? Misuse(CheckOptions options) => options switch
    {
        { Paths: [CheckCommand.StandardInput] } => null,
        _ when options.Paths.Contains(CheckCommand.StandardInput) => "'-' (standard input) cannot be mixed with files.",
        { StdinFileName: not null } => "--stdin-filename goes with '-' (standard input).",
        _ => null,
    };

    private IEnumerable<CheckedStory> Check(CheckOptions options, RuleSelection selection)
    {
        var settings = new CheckSettings { Guide = options.Guide, MaxFileSize = options.MaxFileSize, ReportsEncoding = selection.ReportsEncoding };
        var driver = new CopyDriver(selection.Rules);
        StoryChecker CreateChecker() => new(driver, settings, _words);
        if (options.Paths is [CheckCommand.StandardInput])
        {
            var name = options.StdinFileName ?? "stdin";
            return [CreateChecker().Check(Console.OpenStandardInput(), new CopyFile(name, Path.GetFullPath(name)), cancellationToken)];
        }

        var discovered = FileDiscovery.Discover(options.Paths);
        foreach (var problem in discovered.Problems)
        {
            Report(problem);
        }

        return new CheckPipeline(CreateChecker, options.Jobs).Run(discovered.Files, cancellationToken);
    }

    private void Report(WorkspaceProblem problem)
    {
        _summary.AddProblem();
        streams.Trouble(problem.Message);
    }

    private FindingWriter CreateWriter(OutputFormat format, RuleSet rules) => format switch
    {
        OutputFormat.Json => new JsonFindings(streams.Out, Shape(rules)),
        OutputFormat.Jsonl => new JsonLineFindings(streams.Out, Shape(rules)),
        _ when streams.Look.IsRich => new TerminalFindings(streams.Results, streams.Look),
        _ => new TextFindings(streams.Results),
    };

    private static FindingJson Shape(RuleSet rules) => new(
        rules.Analyzers.Select(a => a.Rule).Concat(EngineRules.All).DistinctBy(r => r.Id).ToFrozenDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal));
}
