using CopyLint.Workspace.Checking;

namespace CopyLint.Cli.Output;

/// <summary>In place of the findings how many of them each rule has: what <c>--statistics</c> makes of the format for people.</summary>
internal sealed class StatisticsFindings(TextWriter output) : FindingWriter
{
    public override void Write(CheckedStory story)
    {
    }

    public override void End(RunSummary summary) => Insight.WriteStatistics(output, summary);
}
