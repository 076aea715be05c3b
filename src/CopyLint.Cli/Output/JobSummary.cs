using System.Globalization;
using System.Text;
using CopyLint.Diagnostics;
using CopyLint.Rules.Pack;
using CopyLint.Text;
using CopyLint.Workspace.Files;

namespace CopyLint.Cli.Output;

/// <summary>The page that GitHub shows for a job: the counts, and a table of the findings that it does not show as annotations, errors first.</summary>
internal sealed class JobSummary(CopyFile file, Streams streams)
{
    /// <summary>GitHub refuses a step's summary of more than 1 MiB as a whole.</summary>
    private const int LongestPage = 1000 << 10;

    private static readonly Severity[] s_order = [Severity.Error, Severity.Warning, Severity.Suggestion];

    private readonly Dictionary<Severity, StringBuilder> _rows = s_order.ToDictionary(severity => severity, _ => new StringBuilder());
    private int _count;

    /// <summary>The summary that the runner names, or null.</summary>
    public static JobSummary? OfProcess(Streams streams) =>
        Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } path ? new JobSummary(new CopyFile(path, Path.GetFullPath(path)), streams) : null;

    public void Add(string path, Region region, Diagnostic finding)
    {
        _count++;
        var rows = _rows[finding.Severity];
        if (rows.Length < LongestPage)
        {
            rows.Append(CultureInfo.InvariantCulture, $"| {RuleMarkdown.Escaped(path)}:{region.StartLine}:{region.StartColumn} | {EnumNames<Severity>.Of(finding.Severity)} | {finding.Id} | {RuleMarkdown.Escaped(finding.Message)} |\n");
        }
    }

    public void Write(RunSummary run)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"### CopyLint\n\n{run.Sentence}\n\n");
        if (_count > 0)
        {
            AppendTable(page);
        }

        if (AppendedFile.Append(file, page.ToString()) is { } problem)
        {
            streams.Trouble(problem.Message);
        }
    }

    private void AppendTable(StringBuilder page)
    {
        page.Append("Not shown as annotations:\n\n| place | severity | rule | finding |\n| --- | --- | --- | --- |\n");
        var (written, bytes) = (0, 0);
        foreach (var row in s_order.SelectMany(severity => _rows[severity].ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            bytes += Encoding.UTF8.GetByteCount(row) + 1;
            if (bytes > LongestPage)
            {
                break;
            }

            page.Append(row).Append('\n');
            written++;
        }

        if (written < _count)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{_count - written:N0} more are in the log of the step.\n");
        }

        page.Append('\n');
    }
}
