using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Ignoring;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Checking;

/// <summary>Checks one story after another: read, decode, analyze. For one thread; the rules are shared.</summary>
public sealed class StoryChecker(StoryRules rules, CheckSettings settings, EditionPlan editions)
{
    private readonly FileReader _reader = new(settings.MaxFileSize);

    public CheckedStory Check(CopyFile file, CancellationToken cancellationToken)
    {
        if (settings.Staged is { } staged)
        {
            return staged.Open(file, out var unstaged) is { } stream ? Check(stream, file, cancellationToken) : new CheckedStory(file.Path, "", [], unstaged);
        }

        var start = settings.Clock?.Now ?? 0;
        var isRead = _reader.TryRead(file, out var bytes, out var problem);
        settings.Clock?.Add(AnalysisStage.Read, start);
        return isRead ? Check(Decode(bytes), file, cancellationToken) : new CheckedStory(file.Path, "", [], problem);
    }

    /// <summary>A story from a stream, under the name of a file that lends it its house words and need not exist.</summary>
    public CheckedStory Check(Stream stream, CopyFile name, CancellationToken cancellationToken) =>
        _reader.TryRead(stream, name.Path, out var bytes, out var problem)
            ? Check(Decode(bytes), name, cancellationToken)
            : new CheckedStory(name.Path, "", [], problem);

    /// <summary>A story that has been read already.</summary>
    public CheckedStory Check(DecodedStory story, CopyFile file, CancellationToken cancellationToken)
    {
        if (story.Text is not { } text)
        {
            return new CheckedStory(file.Path, "", [], new WorkspaceProblem(file.Path, $"The file '{file.Path}' is binary: it holds NUL bytes."));
        }

        var fromReader = story.IsUtf8 || !settings.ReportsEncoding ? [] : NotUtf8(text, story.FirstInvalid);
        var bound = rules.For(file);
        var (driver, options) = bound;
        var (findings, digest) = editions.Remembers(file)
            ? driver.AnalyzeForEdition(file.Path, SourceText.From(text), options, fromReader, cancellationToken)
            : (driver.Analyze(SourceText.From(text), options, fromReader, cancellationToken), null);
        var (kept, suppressed) = CopyIgnores.HoldIn(file.Path)
            ? CopyIgnores.Apply(text, findings, settings.UnusedIgnoresOf is { } wasRun ? rule => wasRun(rule, options) : null)
            : (findings, []);
        kept = bound.Leveled(kept, EngineRules.UnusedIgnore);
        return new CheckedStory(file.Path, kept.IsEmpty && suppressed.IsEmpty ? "" : text, kept, null)
        {
            Suppressed = suppressed,
            Digest = digest,
            Edition = digest is null ? null : editions.NameOf(file),
        };
    }

    private DecodedStory Decode(ReadOnlySpan<byte> bytes)
    {
        var start = settings.Clock?.Now ?? 0;
        var story = StoryDecoder.Decode(bytes);
        settings.Clock?.Add(AnalysisStage.Decode, start);
        return story;
    }

    private static ImmutableArray<(Rule, Finding)> NotUtf8(string text, int at) =>
    [
        (EngineRules.NotUtf8, new Finding(
            new TextSpan(at, Math.Min(1, text.Length - at)),
            "The file is not UTF-8 from here on; it was read as Windows-1252. Save it as UTF-8.")),
    ];
}
