using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Cli.Output;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Fixing;
using CopyLint.Workspace.Ignoring;
using CopyLint.Workspace.Packs;
using CopyLint.Workspace.Settings;
using CopyLint.Workspace.Words;

namespace CopyLint.Cli.Commands;

/// <summary>One run of <c>copylint check</c>.</summary>
internal sealed class CheckRun(Streams streams, CancellationToken cancellationToken)
{
    private readonly RunSummary _summary = new();
    private readonly HouseWordFinder _words = new();
    private SettingsFinder _settings = new(new SettingsReader([], null));
    private KnownFindingFinder _known = new(null);
    private FixRun? _fixing;

    /// <param name="writer">Where the findings go; null for the format that the options name.</param>
    /// <param name="whenDone">What to do with the known findings, given whether an entry's rule was run on its story, unless something could not be read; its code is the run's.</param>
    public ExitCode Run(CheckOptions options, FindingWriter? writer = null, Func<KnownFindingFinder, Func<KnownFindings, KnownFinding, bool>, ExitCode>? whenDone = null)
    {
        if (Misuse(options) is { } misuse)
        {
            return streams.Trouble(misuse);
        }

        if (RuleLoading.Load(options.RulesFolder, streams) is not { } pack)
        {
            return ExitCode.Trouble;
        }

        var selection = RuleSelection.Create(pack.Rules, options.Select, options.Ignore);
        if (selection.Problem is { } problem)
        {
            return streams.Trouble(problem);
        }

        _settings = new SettingsFinder(new SettingsReader([.. pack.Rules.Analyzers.Select(analyzer => analyzer.Rule), .. EngineRules.All], options.Guide));
        _known = new KnownFindingFinder(options.KnownFile is { } file ? new CopyFile(file, Path.GetFullPath(file)) : null);
        writer ??= options.Fix switch
        {
            FixMode.Diff => new NoFindings(),
            FixMode.Safe when options.Paths is [CheckCommand.StandardInput] => new TextFindings(streams.Error),
            _ => new FindingWriters(streams, pack, selection).Create(options.Format),
        };
        writer.Begin();
        Check(options, selection, writer);
        WriteUnused(selection, writer);
        ReportUnread(writer);
        writer.End(_summary);
        _fixing?.End();
        return _summary.Problems == 0 && whenDone is not null ? whenDone(_known, (known, entry) => WasRun(known, entry, selection)) : Exit(options);
    }

    private void ReportUnread(FindingWriter writer)
    {
        foreach (var unread in _settings.Problems.Concat(_words.Problems).Concat(_known.Problems))
        {
            Report(unread, writer);
        }

        foreach (var error in _settings.Errors)
        {
            _summary.AddProblem();
            writer.Write(new WorkspaceProblem(error.Path, error.ToString()));
            streams.Error.WriteLine(Printable.Line(error.ToString()));
        }
    }

    /// <summary>A diff that is not empty is a finding of its own.</summary>
    private ExitCode Exit(CheckOptions options) => options.Fix != FixMode.Diff || _summary.Problems > 0 ? _summary.Exit(options.FailOn)
        : _summary.Fixed > 0 && options.FailOn != FailOn.Never ? ExitCode.Findings
        : ExitCode.Clean;

    private static string? Misuse(CheckOptions options) => options switch
    {
        { KnownFile: { } known, MayLackKnownFile: false } when !KnownFindings.Exists(known) => $"The known findings file '{known}' does not exist.",
        { Fix: FixMode.Diff, Format: not OutputFormat.Text } => "--diff has a format of its own: leave --format away.",
        { Paths: [CheckCommand.StandardInput] } => null,
        _ when options.Paths.Contains(CheckCommand.StandardInput) => "'-' (standard input) cannot be mixed with files.",
        { StdinFileName: not null } => "--stdin-filename goes with '-' (standard input).",
        _ => null,
    };

    private void Check(CheckOptions options, RuleSelection selection, FindingWriter writer)
    {
        var settings = new CheckSettings
        {
            MaxFileSize = options.MaxFileSize,
            ReportsEncoding = selection.ReportsEncoding,
            ReportsLargeEditions = selection.ReportsLargeEditions,
            UnusedIgnoresOf = selection.ReportsUnusedIgnores ? selection.Settles : null,
        };
        var driver = new CopyDriver(selection.Rules);
        if (options.Paths is [CheckCommand.StandardInput])
        {
            var name = options.StdinFileName ?? "stdin";
            var checker = new StoryChecker(driver, settings, _settings, _words, EditionPlan.None);
            var file = new CopyFile(name, Path.GetFullPath(name));
            _fixing = Fixing(options, checker, writer);
            var input = Console.OpenStandardInput();
            Write(file, _fixing?.ApplyToInput(input, file, cancellationToken) ?? checker.Check(input, file, cancellationToken), writer);
            return;
        }

        var discovered = FileDiscovery.Discover(options.Paths);
        foreach (var problem in discovered.Problems)
        {
            Report(problem, writer);
        }

        var plan = driver.HasEditionRules ? EditionPlan.Of(options.Edition, discovered.Files) : EditionPlan.None;
        var desk = new EditionDesk(driver, settings, plan);
        var pipeline = new CheckPipeline(() => new StoryChecker(driver, settings, _settings, _words, plan), options.Jobs);
        _fixing = Fixing(options, new StoryChecker(driver, settings, _settings, _words, plan), writer);
        foreach (var (file, read) in discovered.Files.Zip(pipeline.Run(discovered.Files, cancellationToken)))
        {
            var story = _fixing?.Apply(file, read, cancellationToken) ?? read;
            Write(file, story, writer);
            WriteEdition(desk.Add(file, story, cancellationToken), writer);
            CloseEdition(plan.NameOf(file), desk, writer);
        }
    }

    private FixRun? Fixing(CheckOptions options, StoryChecker checker, FindingWriter writer) => options.Fix == FixMode.None
        ? null
        : new FixRun(new StoryFixer(checker, FixChoice.Safe, _known.Suppress), options, streams, _summary, problem => Report(problem, writer));

    private void Write(CopyFile file, CheckedStory story, FindingWriter writer)
    {
        if (story.Problem is { } why)
        {
            Report(why, writer);
            return;
        }

        var unknown = _known.Suppress(file, story);
        _summary.AddStory(unknown);
        writer.Write(unknown);
    }

    /// <summary>CL0002 for the entries of known findings files that stand for nothing any more: behind all stories, for only then it is known.</summary>
    private void WriteUnused(RuleSelection selection, FindingWriter writer)
    {
        foreach (var file in selection.ReportsUnusedIgnores ? _known.Files : [])
        {
            if (file.Unused(entry => WasRun(file, entry, selection)) is { } unused)
            {
                _summary.AddFindings(unused);
                writer.Write(unused);
            }
        }
    }

    private bool WasRun(KnownFindings file, KnownFinding entry, RuleSelection selection) =>
        selection.Settles(entry.Key.Rule, _settings.For(file.StoryOf(entry)).Options);

    private void WriteEdition(ImmutableArray<CheckedStory> stories, FindingWriter writer)
    {
        foreach (var story in stories)
        {
            var unknown = _known.Suppress(new CopyFile(story.Path, Path.GetFullPath(story.Path)), story);
            _summary.AddFindings(unknown);
            writer.Write(unknown);
        }
    }

    private static void CloseEdition(string edition, EditionDesk desk, FindingWriter writer)
    {
        if (!desk.IsOpen(edition))
        {
            writer.CloseEdition(edition);
        }
    }

    private void Report(WorkspaceProblem problem, FindingWriter writer)
    {
        _summary.AddProblem();
        writer.Write(problem);
        streams.Trouble(problem.Message);
    }
}
