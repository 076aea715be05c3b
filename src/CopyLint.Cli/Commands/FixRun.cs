using CopyLint.Cli.Output;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Fixing;

namespace CopyLint.Cli.Commands;

/// <summary>What a check does with the fixes of its stories, one after another: make them, or show what they would change.</summary>
/// <param name="report">Gets what kept a file from being read or written.</param>
internal sealed class FixRun(StoryFixer fixer, CheckOptions options, Streams streams, RunSummary summary, Action<WorkspaceProblem> report)
{
    private readonly FileReader _reader = new(options.MaxFileSize);
    private readonly StoryWriter _writer = new();
    private readonly UnifiedDiff _diff = new(streams.Out, streams.Look.HasColor);

    /// <summary>The story as it is after its fixes.</summary>
    public CheckedStory Apply(StoryInput input, CheckedStory story, CancellationToken cancellationToken)
    {
        var file = input.File;
        if (story.Problem is not null || !fixer.Considers(file, story))
        {
            return story;
        }

        if (StoryWriter.Refusal(file) is { } refusal)
        {
            report(refusal);
            return story;
        }

        if (!_reader.TryRead(file, out var bytes, out var problem))
        {
            return story with { Problem = problem };
        }

        var fixedStory = fixer.Fix(file, input.Edition, bytes.ToArray(), cancellationToken);
        if (options.Fix != FixMode.Diff && !fixedStory.Changes.IsEmpty && _writer.Replace(file, fixedStory.Before.Bytes, fixedStory.After()) is { } unwritten)
        {
            report(unwritten);
            return story;
        }

        Tell(file, fixedStory);
        return fixedStory.Story;
    }

    /// <summary>The same for standard input: the whole text goes to standard output.</summary>
    public CheckedStory ApplyToInput(Stream input, CopyFile name, CancellationToken cancellationToken)
    {
        if (!_reader.TryRead(input, name.Path, out var bytes, out var problem))
        {
            return new CheckedStory(name.Path, "", [], problem);
        }

        var fixedStory = fixer.Fix(name, EditionPlan.None, bytes.ToArray(), cancellationToken);
        if (options.Fix != FixMode.Diff)
        {
            streams.Out.Write(fixedStory.After());
        }

        Tell(name, fixedStory);
        return fixedStory.Story;
    }

    /// <summary>The last word of a run.</summary>
    public void End()
    {
        var done = options.Fix == FixMode.Diff ? "would be fixed" : "fixed";
        streams.Note($"{Counted(summary.Fixed, "finding")} {done} in {Counted(summary.FixedStories, "story", "stories")}, {summary.Findings} left.");
    }

    private void Tell(CopyFile file, FixedStory story)
    {
        foreach (var left in story.Left)
        {
            streams.Note(left.Message);
        }

        if (story.Changes.IsEmpty)
        {
            return;
        }

        summary.AddFixed(story.Count);
        if (options.Fix == FixMode.Diff)
        {
            _diff.Write(file.Path, story.Before.TextBytes, story.Changes);
        }
    }

    private static string Counted(int count, string one, string? many = null) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");
}
