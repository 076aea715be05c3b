using System.Globalization;
using System.Runtime.InteropServices;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Checking;

namespace CopyLint.Cli.Output;

/// <summary>Counts of a run, kept while it goes on.</summary>
internal sealed class RunSummary
{
    private const int MostNames = 5;

    private readonly List<string> _skipped = [];
    private readonly int[] _bySeverity = new int[(int)Severity.Error + 1];
    private readonly Dictionary<(string Id, Severity Severity), RuleCount> _byRule = [];

    public int Stories { get; private set; }

    /// <summary>Files and folders that could not be used.</summary>
    public int Problems { get; private set; }

    /// <summary>Findings that were fixed, or would be; they are not among <see cref="Findings"/>.</summary>
    public int Fixed { get; private set; }

    public int FixedStories { get; private set; }

    /// <summary>Items of the files that hold no text.</summary>
    public int Skipped { get; private set; }

    public int Findings => _bySeverity.Sum();

    /// <summary>The rules with findings, those with the most first; a rule that reports in several severities has a count for each.</summary>
    public IEnumerable<RuleCount> Rules => _byRule.Values
        .OrderByDescending(rule => rule.Count).ThenBy(rule => rule.Id, StringComparer.Ordinal).ThenByDescending(rule => rule.Severity);

    /// <summary>The counts for people.</summary>
    public string Sentence => Findings == 0
        ? $"Nothing to report in {InStories}."
        : $"{Counted(Of(Severity.Error), "error", "errors")}, {Counted(Of(Severity.Warning), "warning", "warnings")}, {Counted(Of(Severity.Suggestion), "suggestion", "suggestions")} in {InStories}.";

    /// <summary>Says what was skipped, the first few by name.</summary>
    public string SkippedSentence
    {
        get
        {
            var more = Skipped > _skipped.Count ? string.Create(CultureInfo.InvariantCulture, $" and {Skipped - _skipped.Count:N0} more") : "";
            return $"Skipped {Counted(Skipped, "item that holds", "items that hold")} no text: {string.Join(", ", _skipped)}{more}.";
        }
    }

    private string InStories => Counted(Stories, "story", "stories");

    public int Of(Severity severity) => _bySeverity[(int)severity];

    public void AddProblem() => Problems++;

    public void AddFixed(int findings)
    {
        Fixed += findings;
        FixedStories++;
    }

    public void AddStory(CheckedStory story)
    {
        Stories += story.Count;
        Skipped += story.Skipped.Length;
        _skipped.AddRange(story.Skipped.Take(MostNames - _skipped.Count).Select(item => $"{(item.Id is { } id ? $"{id} in {story.Path}" : story.Path)} ({item.Reason})"));
        AddFindings(story);
    }

    /// <summary>Findings of an edition in a story that has been counted.</summary>
    public void AddFindings(CheckedStory story)
    {
        foreach (var finding in story.Findings)
        {
            _bySeverity[(int)finding.Severity]++;
            ref var counted = ref CollectionsMarshal.GetValueRefOrAddDefault(_byRule, (finding.Id, finding.Severity), out var isCounted);
            counted = isCounted ? counted with { Count = counted.Count + 1 } : CountOf(finding);
        }
    }

    private static RuleCount CountOf(Diagnostic finding) =>
        new(finding.Id, finding.Descriptor.Title.ToString(CultureInfo.InvariantCulture), finding.Descriptor.Category, finding.Severity, 1);

    public static string Counted(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    /// <param name="max">How many findings at or above <paramref name="failOn"/> are let pass.</param>
    public ExitCode Exit(FailOn failOn, int max) =>
        Problems > 0 ? ExitCode.Trouble
        : _bySeverity.Skip((int)failOn).Sum() > max ? ExitCode.Findings
        : ExitCode.Clean;
}
