using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Tests.Packs;
using CopyLint.Workspace.Settings;
using CopyLint.Workspace.Words;

namespace CopyLint.Workspace.Tests.Checking;

public sealed class CheckPipelineTests : IDisposable
{
    private static readonly CopyDriver s_driver = new(TestPack.Rules);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_come_in_the_order_of_the_files(int jobs)
    {
        var files = Enumerable.Range(0, 500)
            .Select(i => $"{i:000}.txt")
            .Select((name, i) => new CopyFile(name, i % 7 == 0 ? "/gone" : _folder.Write(name, string.Concat(Enumerable.Repeat("Zig vague time. ", i % 5)))))
            .ToImmutableArray();

        var stories = Run(Pipeline(jobs), files, CancellationToken.None).ToArray();

        stories.Select(story => story.Path).ShouldBe(files.Select(file => file.Path));
        stories.Select(story => story.Findings.Length).ShouldBe(Enumerable.Range(0, 500).Select(i => i % 7 == 0 ? 0 : i % 5));
        stories.Count(story => story.Problem is not null).ShouldBe(72);
    }

    [Fact]
    public void Leaving_early_stops_the_workers()
    {
        var files = Enumerable.Range(0, 5_000).Select(i => new CopyFile($"{i}", "/gone")).ToImmutableArray();

        Run(Pipeline(3), files, CancellationToken.None).Take(3).Count().ShouldBe(3);
    }

    [Fact]
    public void Cancellation_reaches_the_reader()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var files = Enumerable.Range(0, 10).Select(i => new CopyFile($"{i}", "/gone")).ToImmutableArray();

        foreach (var jobs in (int[])[1, 4])
        {
            Should.Throw<OperationCanceledException>(() => Run(Pipeline(jobs), files, source.Token).Count());
        }
    }

    [Fact]
    public void A_fault_in_a_worker_reaches_the_reader()
    {
        var files = Enumerable.Range(0, 10).Select(i => new CopyFile($"{i}", "/gone")).ToImmutableArray();

        Should.Throw<InvalidTimeZoneException>(() => Run(new CheckPipeline(() => throw new InvalidTimeZoneException(), 4), files, CancellationToken.None).Count());
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_reported_and_linted()
    {
        var path = _folder.Write("old.txt", [.. "A caf"u8, 0xE9, .. " closed. Zig vague time."u8]);

        var story = Run(Pipeline(1), [new CopyFile("old.txt", path)], CancellationToken.None).ShouldHaveSingleItem();

        story.Findings.Select(finding => (finding.Id, finding.Span.Start)).ShouldBe([("CL0004", 5), ("TST001", 15)]);
        story.Text.ShouldStartWith("A café closed.");
    }

    [Fact]
    public void House_words_hold_for_the_files_below_their_list()
    {
        _folder.Write("desk/.copylint-words.txt", "zig vague time");
        CopyFile[] files = [new("a", _folder.Write("a.txt", "Zig vague time.")), new("b", _folder.Write("desk/b.txt", "Zig vague time."))];

        Run(Pipeline(1), [.. files], CancellationToken.None).Select(story => story.Findings.Length).ShouldBe([1, 0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Leaving_early_lets_go_of_the_inputs(int jobs)
    {
        var isOpen = false;

        Pipeline(jobs).Run(Inputs(), CancellationToken.None).Take(3).Count().ShouldBe(3);

        isOpen.ShouldBeFalse();

        IEnumerable<StoryInput> Inputs()
        {
            isOpen = true;
            try
            {
                for (var i = 0; i < 5_000; i++)
                {
                    yield return new StoryInput(new CopyFile($"{i}", "/gone"), EditionPlan.None);
                }
            }
            finally
            {
                isOpen = false;
            }
        }
    }

    private static IEnumerable<CheckedStory> Run(CheckPipeline pipeline, ImmutableArray<CopyFile> files, CancellationToken cancellationToken) =>
        pipeline.Run(files.Select(file => new StoryInput(file, EditionPlan.None)), cancellationToken).Select(result => result.Story);

    private static CheckPipeline Pipeline(int jobs)
    {
        var rules = new StoryRules(s_driver, new SettingsFinder(new EditorConfigFinder(), new SettingsReader([], null, null)));
        return new CheckPipeline(() => new StoryChecker(rules, new CheckSettings()), jobs);
    }
}
