using System.Collections.Immutable;
using CopyLint.Analysis;
using CopyLint.Workspace.Checking;
using CopyLint.Workspace.Editions;
using CopyLint.Workspace.Files;
using CopyLint.Workspace.Settings;
using CopyLint.Workspace.Tests.Packs;
using CopyLint.Workspace.Words;

namespace CopyLint.Workspace.Tests.Editions;

/// <summary>When an edition closes, and what it says.</summary>
public sealed class EditionDeskTests : IDisposable
{
    private const string Story = "The river Arnel burst its banks at Lower Marsden on Sunday and cut the road to the Corbin hospital.\n";

    private static readonly CopyDriver s_driver = new(CopyLint.Workspace.Packs.DefaultPack.Load().Rules);
    private static readonly StoryRules s_rules = new(s_driver, new SettingsFinder(new EditorConfigFinder(), new SettingsReader([], null, null)));

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_edition_closes_with_the_last_story_of_its_folder()
    {
        Run(EditionScope.Folder, "a/1.txt", "a/2.txt", "a/b/1.txt", "a/b/2.txt", "b/1.txt", "b/2.txt")
            .ShouldBe(["a/1.txt", "a/2.txt", "a/2.txt!", "a/b/1.txt", "a/b/2.txt", "a/b/2.txt!", "b/1.txt", "b/2.txt", "b/2.txt!"]);
    }

    [Fact]
    public void One_edition_may_span_the_run()
    {
        Run(EditionScope.All, "a/1.txt", "b/1.txt", "c/1.txt").ShouldBe(["a/1.txt", "b/1.txt", "c/1.txt", "b/1.txt!", "c/1.txt!"]);
    }

    [Theory]
    [InlineData(EditionScope.None, "a/1.txt", "a/2.txt")]
    [InlineData(EditionScope.Folder, "a/1.txt", "b/1.txt")]
    [InlineData(EditionScope.All, "a/1.txt")]
    public void A_story_that_is_alone_is_not_remembered(EditionScope scope, params string[] files)
    {
        var plan = EditionPlan.Of(scope, Files(files));

        Files(files).ShouldAllBe(file => !plan.Remembers(file, 1));
        Run(scope, files).ShouldBe(files);
    }

    [Fact]
    public void A_folder_that_is_too_large_forms_no_edition_and_says_so_once()
    {
        var files = Enumerable.Range(0, CopyLint.Editions.Edition.MostStories + 1).Select(i => new CopyFile($"big/{i}.txt", "")).ToImmutableArray();
        var plan = EditionPlan.Of(EditionScope.Folder, files);
        var desk = new EditionDesk(s_rules, new CheckSettings(), plan);

        var said = files.SelectMany(file => desk.Add(file, new CheckedStory(file.Path, "", [], null), default)).ShouldHaveSingleItem();

        plan.Remembers(files[0], 1).ShouldBeFalse();
        said.Path.ShouldBe("big");
        said.Findings.ShouldHaveSingleItem().Id.ShouldBe("CL0006");
    }

    /// <summary>The paths in the order of the output, with "!" for findings across stories.</summary>
    private List<string> Run(EditionScope scope, params string[] names)
    {
        foreach (var name in names)
        {
            _folder.Write(name, Story);
        }

        var files = Files(names);
        var plan = EditionPlan.Of(scope, files);
        var desk = new EditionDesk(s_rules, new CheckSettings(), plan);
        var order = new List<string>();
        foreach (var (file, story) in new CheckPipeline(() => new StoryChecker(s_rules, new CheckSettings(), plan), 2).Run(files.Select(file => new StoryInput(file)), default))
        {
            order.Add(story.Path);
            order.AddRange(desk.Add(file, story, default).Where(across => !across.Findings.IsEmpty).Select(across => $"{across.Path}!"));
        }

        return order;
    }

    private ImmutableArray<CopyFile> Files(string[] names) => [.. names.Select(name => new CopyFile(name, Path.Join(_folder.Path, name)))];
}
