using System.Collections.Immutable;
using System.Globalization;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using CopyLint.Editions;
using CopyLint.Formats;
using CopyLint.Formats.Decoding;
using CopyLint.Syntax;
using CopyLint.Text;
using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Ignoring;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Checking;

/// <summary>Checks one file after another: read, decode, analyze its stories. For one thread; the rules are shared.</summary>
public sealed class StoryChecker(StoryRules rules, CheckSettings settings)
{
    private readonly FileReader _reader = new(settings.MaxFileSize);

    /// <summary>A file, or a record of one.</summary>
    public CheckedStory Check(StoryInput input, CancellationToken cancellationToken) => input switch
    {
        { Problem: { } problem } => new CheckedStory(input.File.Path, "", [], problem) { Count = 0 },
        { Record: { } record } => CheckRecord(record, input.File, input.Edition, cancellationToken),
        _ => CheckFile(input.File, input.Edition, cancellationToken),
    };

    private CheckedStory CheckFile(CopyFile file, EditionPlan edition, CancellationToken cancellationToken)
    {
        if (settings.Staged is { } staged)
        {
            return staged.Open(file, out var unstaged) is { } stream ? Check(stream, file, edition, cancellationToken) : new CheckedStory(file.Path, "", [], unstaged);
        }

        var start = settings.Clock?.Now ?? 0;
        var isRead = _reader.TryRead(file, out var bytes, out var problem);
        settings.Clock?.Add(AnalysisStage.Read, start);
        return isRead ? Check(Decode(bytes), file, edition, cancellationToken) : new CheckedStory(file.Path, "", [], problem);
    }

    /// <summary>A story from a stream, under the name of a file that lends it its house words and need not exist.</summary>
    public CheckedStory Check(Stream stream, CopyFile name, EditionPlan edition, CancellationToken cancellationToken) =>
        _reader.TryRead(stream, name.Path, out var bytes, out var problem)
            ? Check(Decode(bytes), name, edition, cancellationToken)
            : new CheckedStory(name.Path, "", [], problem);

    /// <summary>A file that has been read already.</summary>
    public CheckedStory Check(DecodedStory story, CopyFile file, EditionPlan edition, CancellationToken cancellationToken)
    {
        if (story.Text is not { } text)
        {
            return new CheckedStory(file.Path, "", [], new WorkspaceProblem(file.Path, $"The file '{file.Path}' {story.Problem}"));
        }

        if (FormatDetector.Detect(file.Path, story, settings.Input) is not { } format)
        {
            return new CheckedStory(file.Path, "", [], null) { Count = 0, Skipped = [new SkippedItem(null, "no story")] };
        }

        if (StoryReader.Of(format) is not { } reader)
        {
            return CheckPlain(text, NotUtf8(story), file, edition, cancellationToken);
        }

        var read = reader.Read(story);
        return CheckRead(read, new StoryText(file.Path, text), read.Stories.Length > 1 ? PlacesOf(read) : [], NotUtf8(story, reader), file, edition, cancellationToken);
    }

    private CheckedStory CheckRecord(StoryRecord record, CopyFile file, EditionPlan edition, CancellationToken cancellationToken)
    {
        var story = Decode(record.Bytes);
        if (story.Text is not { } words)
        {
            var problem = new WorkspaceProblem(file.Path, string.Create(CultureInfo.InvariantCulture, $"{file.Path}({record.Line + 1},1): The record holds NUL bytes."));
            return new CheckedStory(file.Path, "", [], problem) { Count = 0 };
        }

        var text = new StoryText(file.Path, words, record.Line, record.Start);
        var read = StoryReader.Of(InputFormat.Ninjs)!.Read(words);
        return CheckRead(read, text, PlacesOf(read), NotUtf8(story), file, edition, cancellationToken) with { FirstLine = record.Line, Start = record.Start };
    }

    private CheckedStory CheckPlain(string text, ImmutableArray<(Rule, Finding)> fromReader, CopyFile file, EditionPlan edition, CancellationToken cancellationToken)
    {
        var bound = rules.For(file);
        var (found, digest) = Analyze(file.Path, StorySource.Of(text), bound, fromReader, edition.Remembers(stories: 1) ? edition.Name : null, cancellationToken);
        return Finished(file, text, found) with
        {
            Remembered = digest is null ? [] : [new RememberedStory(digest, new StoryText(file.Path, text), null, [])],
            Edition = digest is null ? null : edition.Name,
        };
    }

    private static ImmutableArray<StoryPlace> PlacesOf(ReadFile read) => [.. read.Stories.Select(story => new StoryPlace(story.Source.Metadata.Id, story.Place))];

    private CheckedStory CheckRead(
        ReadFile read, StoryText text, ImmutableArray<StoryPlace> places, ImmutableArray<(Rule, Finding)> fromReader, CopyFile file, EditionPlan edition, CancellationToken cancellationToken)
    {
        var bound = rules.For(file);
        var editionName = edition.Remembers(read.Stories.Length) ? edition.Name : null;
        var findings = new List<Diagnostic>(AsDiagnostics(fromReader, bound));
        var remembered = ImmutableArray.CreateBuilder<RememberedStory>();
        var lines = new Lazy<LineMap>(() => new LineMap(text.Text, text.FirstLine));
        foreach (var story in read.Stories)
        {
            var name = read.Stories.Length == 1 ? text.Key : string.Create(CultureInfo.InvariantCulture, $"{text.Key}#{remembered.Count + 1:D5}");
            var source = story.Source with { Name = places.IsEmpty ? null : story.Source.Metadata.Id, FileLine = position => lines.Value.PositionOf(story.Origin.Map(new TextSpan(position, 0))[0].Start).Line + 1 };
            var (found, digest) = Analyze(name, source, bound, [], editionName, cancellationToken);
            findings.AddRange(found.Select(story.InFile));
            if (digest is not null)
            {
                remembered.Add(new RememberedStory(digest, text, story, places));
            }
        }

        findings.Sort(DiagnosticPipeline.Compare);
        var (kept, suppressed) = read.CommentsFrom is not null
            ? CopyIgnores.Apply(text.Text, [.. findings], read.Blocks, settings.UnusedIgnoresOf is { } wasRun ? rule => wasRun(rule, bound.Options) : null)
            : ([.. findings], []);
        return Finished(file, text.Text, bound.Leveled(kept, EngineRules.UnusedIgnore), suppressed) with
        {
            Problem = read.Error is { } error ? new WorkspaceProblem(file.Path, error.At(file.Path, lines.Value)) : null,
            Count = read.Stories.Length,
            Stories = places,
            Skipped = read.Skipped,
            Remembered = remembered.ToImmutable(),
            Edition = remembered.Count == 0 ? null : edition.Name,
        };
    }

    /// <param name="edition">The name of the edition that remembers the story; null where none does.</param>
    private static (ImmutableArray<Diagnostic> Found, StoryDigest? Digest) Analyze(
        string name, StorySource source, BoundRules bound, ImmutableArray<(Rule, Finding)> fromReader, string? edition, CancellationToken cancellationToken) => edition is not null
        ? bound.Driver.AnalyzeForEdition(edition, name, source, bound.Options, fromReader, cancellationToken)
        : (bound.Driver.Analyze(source, bound.Options, fromReader, cancellationToken), null);

    private static CheckedStory Finished(CopyFile file, string text, ImmutableArray<Diagnostic> findings, params ImmutableArray<SuppressedFinding> suppressed) =>
        new(file.Path, findings.IsEmpty && suppressed.IsEmpty ? "" : text, findings, null) { Suppressed = suppressed };

    private DecodedStory Decode(ReadOnlySpan<byte> bytes)
    {
        var start = settings.Clock?.Now ?? 0;
        var story = StoryDecoder.Decode(bytes);
        settings.Clock?.Add(AnalysisStage.Decode, start);
        return story;
    }

    /// <param name="reader">Of a format that may say itself which bytes it is in; null of one that cannot.</param>
    private ImmutableArray<(Rule, Finding)> NotUtf8(DecodedStory story, StoryReader? reader = null) => story.IsUtf8 || !settings.ReportsEncoding || reader?.IsWindows1252(story.Text!) == true
        ? []
        :
        [
            (EngineRules.NotUtf8, new Finding(
                new TextSpan(story.FirstInvalid, Math.Min(1, story.Text!.Length - story.FirstInvalid)),
                "The file is not UTF-8 from here on; it was read as Windows-1252. Save it as UTF-8.")),
        ];

    /// <summary>Findings that stand in no story's words: they are about the file.</summary>
    private static ImmutableArray<Diagnostic> AsDiagnostics(ImmutableArray<(Rule Rule, Finding Finding)> fromReader, BoundRules bound) =>
    [
        .. fromReader.SelectMany(found => bound.Leveled(
            [new Diagnostic(found.Rule.Descriptor, found.Rule.Severity, found.Finding.Span, found.Finding.Message, default, IsQuoted: false, [], [], null)],
            found.Rule)),
    ];
}
