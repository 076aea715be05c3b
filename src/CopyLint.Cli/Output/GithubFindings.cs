using System.Collections.Frozen;
using CopyLint.Diagnostics;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;

namespace CopyLint.Cli.Output;

/// <summary>
/// Workflow commands that GitHub shows as annotations in the diff of a pull request. It shows ten of a kind in a step and
/// drops the others in silence, so those go into the summary of the job as well.
/// </summary>
/// <param name="summary">The job's summary, or null where there is none.</param>
internal sealed class GithubFindings(TextWriter output, FrozenDictionary<string, string> ruleNames, CheckoutPaths paths, JobSummary? summary) : FindingWriter
{
    private const int ShownOfAKind = 10;

    private readonly int[] _written = new int[(int)Severity.Error + 1];

    public override void Write(CheckedStory story)
    {
        if (story.Findings.IsEmpty)
        {
            return;
        }

        var (lines, path) = (new StoryLines(story), paths.PathOf(story.Path));
        foreach (var finding in story.Findings)
        {
            // Runners take columns in the unit of JavaScript, and only for words on one line.
            var region = lines.RegionOf(finding.Span, ColumnUnit.Utf16);
            var columns = region.IsOnOneLine ? $",col={region.StartColumn},endColumn={region.EndColumn}" : "";
            var title = $"{finding.Id} {ruleNames.GetValueOrDefault(finding.Id, "")}";
            output.WriteLine($"::{KindOf(finding.Severity)} file={Property(path)},line={region.StartLine},endLine={region.EndLine}{columns},title={Property(title)}::{Data(finding.Message)}");
            if (++_written[(int)finding.Severity] > ShownOfAKind)
            {
                summary?.Add(path, region, finding);
            }
        }

        output.Flush();
    }

    public override void Write(WorkspaceProblem problem)
    {
        output.WriteLine($"::error file={Property(paths.PathOf(problem.Path))},title={Product.Name}::{Data(problem.Message)}");
        output.Flush();
    }

    public override void End(RunSummary run) => summary?.Write(run);

    private static string KindOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
