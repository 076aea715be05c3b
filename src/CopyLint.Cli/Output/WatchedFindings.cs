using CopyLint.Analysis;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Files;

namespace CopyLint.Cli.Output;

/// <summary>Another writer, with a clear terminal in front of what it writes, its time measured where somebody asks, and a word at the end on what was skipped.</summary>
internal sealed class WatchedFindings(FindingWriter inner, Streams streams, AnalysisClock? clock) : FindingWriter
{
    public override void Begin() => inner.Begin();

    public override void Write(CheckedStory story)
    {
        if (!story.Findings.IsEmpty && !Console.IsOutputRedirected)
        {
            streams.Progress.Clear();
        }

        var start = clock?.Now ?? 0;
        inner.Write(story);
        clock?.Add(AnalysisStage.Write, start);
    }

    public override void Write(WorkspaceProblem problem) => inner.Write(problem);

    public override void CloseEdition(string name) => inner.CloseEdition(name);

    public override void End(RunSummary summary)
    {
        streams.Progress.Clear();
        inner.End(summary);
        if (summary.Skipped > 0)
        {
            streams.Note(summary.SkippedSentence);
        }
    }
}
