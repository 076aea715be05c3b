using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Cli.Output;
using CopyLint.Rules.Pack;
using CopyLint.Workspace.Changes;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Fixing;
using CopyLint.Workspace.Ignoring;
using CopyLint.Workspace.Packs;
using CopyLint.Workspace.Settings;

namespace CopyLint.Cli.Commands;

/// <summary>One run of <c>copylint check</c>.</summary>
internal sealed class CheckRun(Streams streams, CancellationToken cancellationToken)
{
    private readonly RunSummary _summary = new();
    private StoryRules? _rules;
    private KnownFindingFinder _known = new(null);
    private ChangeSet? _changes;
    private FixRun? _fixing;

    /// <param name="writer">Where the findings go; null for the format that the options name.</param>
    /// <param name="whenDone">What to do with the known findings, given whether an entry's rule was run on its story, unless something could not be read; its code is the run's.</param>
    public ExitCode Run(CheckOptions options, FindingWriter? writer = null, Func<KnownFindingFinder, Func<KnownFindings, KnownFinding, bool>, ExitCode>? whenDone = null)
    {
        if (CheckMisuse.Of(options) is { } misuse)
        {
            return streams.Trouble(misuse);
        }

        var configs = new EditorConfigFinder();
        if (!TryScope(ref options) || options.Inputs() is not { } inputs || LoadPacks(options, inputs, configs) is not { } packs)
        {
            return ExitCode.Trouble;
        }

        var pack = packs.All;
        var selection = RuleSelection.Create(pack.Rules, options.Select, options.Ignore);
        if (selection.Problem is { } problem)
        {
            return streams.Trouble(problem);
        }

        _rules = new StoryRules(packs, selection, new SettingsFinder(configs, new SettingsReader(pack.Definitions, options.Guide, options.RulesFolder)), options.Insight.Clock) { Now = TimeProvider.System.GetUtcNow() };
        _known = new KnownFindingFinder(options.KnownFile is { } file ? new CopyFile(file, Path.GetFullPath(file)) : null);
        writer = new WatchedFindings(writer ?? WriterFor(options, pack, selection), streams, options.Insight.Clock);
        writer.Begin();
        try
        {
            Check(options, inputs, selection, writer);
        }
        catch (OperationCanceledException)
        {
            writer.End(_summary); // What was found up to here comes as a whole document, too.
            throw;
        }

        End(options, selection, writer);
        return _summary.Problems == 0 && whenDone is not null ? whenDone(_known, (known, entry) => WasRun(known, entry, selection)) : Exit(options);
    }

    /// <summary>What is known only behind all stories.</summary>
    private void End(CheckOptions options, RuleSelection selection, FindingWriter writer)
    {
        WriteUnused(selection, writer);
        ReportSettings(writer);
        writer.End(_summary);
        _fixing?.End();
        Tell(options);
    }

    private FindingWriter WriterFor(CheckOptions options, RulePack pack, RuleSelection selection) => options switch
    {
        { Fix: FixMode.Diff } => new NoFindings(),
        { Fix: FixMode.Safe, IsStandardInput: true } => new TextFindings(streams.Error),
        _ => new FindingWriters(streams, pack, selection, options.FailOn, options.Insight).Create(options.Format),
    };

    /// <summary>What is wrong with configuration files that were met on the way.</summary>
    private void ReportSettings(FindingWriter writer)
    {
        foreach (var unread in Rules.Problems.Concat(_known.Problems))
        {
            Report(unread, writer);
        }

        foreach (var error in Rules.Settings.Errors)
        {
            _summary.AddProblem();
            writer.Write(new WorkspaceProblem(error.Path, error.ToString()));
            streams.Error.WriteLine(Printable.Line(error.ToString()));
        }
    }

    /// <summary>What the run tells about itself, where its output has no place for that.</summary>
    private void Tell(CheckOptions options)
    {
        if (options.Format == OutputFormat.Json)
        {
            return;
        }

        if (options.Insight.HasStatistics && (options.Format != OutputFormat.Text || options.Fix == FixMode.Diff))
        {
            Insight.WriteStatistics(streams.Error, _summary);
        }

        if (options.Insight.Clock is { } clock)
        {
            Insight.WriteTimings(streams.Error, clock);
        }
    }

    /// <summary>A diff that is not empty is a finding of its own.</summary>
    private ExitCode Exit(CheckOptions options) => options.Fix != FixMode.Diff || _summary.Problems > 0 ? _summary.Exit(options.FailOn, options.Max)
        : _summary.Fixed > 0 && options.FailOn != FailOn.Never ? ExitCode.Findings
        : ExitCode.Clean;

    /// <summary>Reads the listed paths and asks for the changed lines, where options want them.</summary>
    private bool TryScope(ref CheckOptions options)
    {
        string? problem = null;
        if (options.FilesFrom is { } list)
        {
            var paths = PathList.Read(list, list == CheckCommand.StandardInput ? Console.OpenStandardInput() : null, out var unread);
            problem = unread?.Message;
            options = options with { Paths = options.Paths.AddRange(paths ?? []) };
        }

        if (problem is null && options.HasChangedLines)
        {
            _changes = options.ChangedSince is { } commit ? ChangeSet.Since(commit, out problem) : ChangeSet.Staged(out problem);
        }

        if (problem is not null)
        {
            streams.Trouble(problem);
        }

        return problem is null;
    }

    /// <summary>The rules, once they are loaded.</summary>
    private StoryRules Rules => _rules!;

    private RulePacks? LoadPacks(CheckOptions options, StoryInputs inputs, EditorConfigFinder configs)
    {
        inputs.Survey(configs);
        if (options.IsStandardInput)
        {
            configs.ReadFrom(Path.GetDirectoryName(options.InputName.FullPath) ?? "");
        }

        return RuleLoading.LoadAll(options.RulesFolder, configs.RulesFolders, streams);
    }

    private void Check(CheckOptions options, StoryInputs inputs, RuleSelection selection, FindingWriter writer)
    {
        using var staged = options.IsStaged ? new StagedFiles() : null;
        var settings = options.SettingsFor(selection, staged);
        _fixing = Fixing(options, new StoryChecker(Rules, settings), writer);
        if (options.IsStandardInput && (_fixing is not null || !inputs.Records.Contains(options.InputName)))
        {
            CheckInput(options.InputName, settings, writer);
            return;
        }

        ReportUnfound(inputs.Files, writer);
        var scope = selection.HasEditionRules ? options.Edition : EditionScope.None;
        var all = options.IsStandardInput
            ? inputs.Records.Records(Console.OpenStandardInput(), options.InputName, scope is null or EditionScope.None ? EditionPlan.None : new EditionPlan(".", EditionPlan.Several))
            : inputs.All(scope, _changes, areStreamed: _fixing is null && staged is null);
        var desk = new EditionDesk(Rules, settings, (edition, found) => WriteEdition(edition, found, writer));
        var pipeline = new CheckPipeline(() => new StoryChecker(Rules, settings), options.IsStandardInput || inputs.HaveRecords ? options.Jobs : Math.Min(options.Jobs, inputs.Count));
        var count = inputs.Count;
        foreach (var (input, read) in pipeline.Run(all, cancellationToken))
        {
            var story = _fixing?.Apply(input, read, cancellationToken) ?? read;
            desk.Add(input, story, cancellationToken);
            Write(input.File, story, writer);
            count = count > 0 && inputs.Records.Contains(input.File) ? 0 : count; // Nobody knows how many stories are in it.
            streams.Progress.Show(_summary.Stories + _summary.Problems, count);
        }

        desk.Close(cancellationToken);
        ReportUnfound(inputs.Files, writer); // What went away since the files were counted.
    }

    /// <summary>Standard input as one file.</summary>
    private void CheckInput(CopyFile name, CheckSettings settings, FindingWriter writer)
    {
        var input = Console.OpenStandardInput();
        Write(name, _fixing?.ApplyToInput(input, name, cancellationToken) ?? new StoryChecker(Rules, settings).Check(input, name, EditionPlan.None, cancellationToken), writer);
    }

    private void ReportUnfound(FileDiscovery discovery, FindingWriter writer)
    {
        foreach (var problem in discovery.TakeProblems())
        {
            Report(problem, writer);
        }
    }

    /// <summary>The story with the findings that are neither known nor on old lines.</summary>
    private CheckedStory Reported(CopyFile file, CheckedStory story)
    {
        var unknown = _known.Suppress(file, story);
        return _changes?.OnChangedLines(file, unknown) ?? unknown;
    }

    private FixRun? Fixing(CheckOptions options, StoryChecker checker, FindingWriter writer) => options.Fix == FixMode.None
        ? null
        : new FixRun(new StoryFixer(checker, options.Fix == FixMode.Offers ? new OfferPrompt(streams) : FixChoice.Safe, _known.Suppress), options, streams, _summary, problem => Report(problem, writer));

    private void Write(CopyFile file, CheckedStory story, FindingWriter writer)
    {
        if (story.Problem is { } why)
        {
            Report(why, writer);
            if (story.Findings.IsEmpty)
            {
                return;
            }
        }

        var reported = Reported(file, story);
        _summary.AddStory(reported);
        writer.Write(reported);
    }

    /// <summary>CL0002 for the entries of known findings files that stand for nothing any more: behind all stories, for only then it is known.</summary>
    private void WriteUnused(RuleSelection selection, FindingWriter writer)
    {
        foreach (var file in selection.ReportsUnusedIgnores ? _known.Files : [])
        {
            if (file.Unused(entry => WasRun(file, entry, selection)) is { } all)
            {
                var leveled = all with { Findings = Rules.For(file.File).Leveled(all.Findings, EngineRules.UnusedIgnore) };
                var unused = _changes?.OnChangedLines(file.File, leveled) ?? leveled;
                _summary.AddFindings(unused);
                writer.Write(unused);
            }
        }
    }

    private bool WasRun(KnownFindings file, KnownFinding entry, RuleSelection selection) =>
        selection.Settles(entry.Key.Rule, Rules.Settings.For(file.StoryOf(entry)).Options);

    private void WriteEdition(string edition, ImmutableArray<CheckedStory> stories, FindingWriter writer)
    {
        foreach (var story in stories)
        {
            var reported = Reported(new CopyFile(story.Path, Path.GetFullPath(story.Path)), story);
            _summary.AddFindings(reported);
            writer.Write(reported);
        }

        writer.CloseEdition(edition);
    }

    private void Report(WorkspaceProblem problem, FindingWriter writer)
    {
        _summary.AddProblem();
        writer.Write(problem);
        streams.Trouble(problem.Message);
    }
}
