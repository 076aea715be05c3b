using System.Collections.Frozen;
using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Cli.Output;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Editions;
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
        Check(options, selection, writer);

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

    private void Check(CheckOptions options, RuleSelection selection, FindingWriter writer)
    {
        var settings = new CheckSettings
        {
            Guide = options.Guide,
            MaxFileSize = options.MaxFileSize,
            ReportsEncoding = selection.ReportsEncoding,
            ReportsLargeEditions = selection.ReportsLargeEditions,
        };
        var driver = new CopyDriver(selection.Rules);
        if (options.Paths is [CheckCommand.StandardInput])
        {
            var name = options.StdinFileName ?? "stdin";
            var checker = new StoryChecker(driver, settings, _words, EditionPlan.None);
            Write(checker.Check(Console.OpenStandardInput(), new CopyFile(name, Path.GetFullPath(name)), cancellationToken), writer);
            return;
        }

        var discovered = FileDiscovery.Discover(options.Paths);
        foreach (var problem in discovered.Problems)
        {
            Report(problem);
        }

        var plan = driver.HasEditionRules ? EditionPlan.Of(options.Edition, discovered.Files) : EditionPlan.None;
        var desk = new EditionDesk(driver, settings, plan);
        var pipeline = new CheckPipeline(() => new StoryChecker(driver, settings, _words, plan), options.Jobs);
        foreach (var (file, story) in discovered.Files.Zip(pipeline.Run(discovered.Files, cancellationToken)))
        {
            Write(story, writer);
            WriteEdition(desk.Add(file, story, cancellationToken), writer);
        }
    }

    private void Write(CheckedStory story, FindingWriter writer)
    {
        if (story.Problem is { } why)
        {
            Report(why);
            return;
        }

        _summary.AddStory(story);
        writer.Write(story);
    }

    private void WriteEdition(ImmutableArray<CheckedStory> stories, FindingWriter writer)
    {
        foreach (var story in stories)
        {
            _summary.AddFindings(story);
            writer.Write(story);
        }
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
