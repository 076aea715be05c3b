using CopyLint.Analysis;
using CopyLint.Formats;
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
        Run(scope, files).ShouldBe(files);

        Inputs(scope, files).ShouldAllBe(input => !input.Edition.Remembers(1));
    }

    [Fact]
    public void A_folder_that_is_too_large_forms_no_edition_and_says_so_once()
    {
        var plan = new EditionPlan("big", CopyLint.Editions.Edition.MostStories + 1);
        var closed = new List<CheckedStory>();
        var desk = new EditionDesk(s_rules, new CheckSettings(), (_, found) => closed.AddRange(found));
        for (var i = 0; i < plan.Files; i++)
        {
            desk.Add(new StoryInput(new CopyFile($"big/{i}.txt", ""), plan), new CheckedStory($"big/{i}.txt", "", [], null), default);
        }

        desk.Close(default);
        desk.Close(default);

        plan.Remembers(1).ShouldBeFalse();
        var said = closed.ShouldHaveSingleItem();
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

        var order = new List<string>();
        var desk = new EditionDesk(s_rules, new CheckSettings(), (_, found) => order.AddRange(found.Where(across => !across.Findings.IsEmpty).Select(across => $"{Relative(across.Path)}!")));
        foreach (var (input, story) in new CheckPipeline(() => new StoryChecker(s_rules, new CheckSettings()), 2).Run(Inputs(scope, names), default))
        {
            desk.Add(input, story, default);
            order.Add(Relative(story.Path));
        }

        desk.Close(default);
        return order;
    }

    private IEnumerable<StoryInput> Inputs(EditionScope scope, string[] names) =>
        new StoryInputs(new FileDiscovery(names.Select(name => Path.Join(_folder.Path, name))), new RecordFiles(InputFormat.Auto, int.MaxValue)).All(scope, changes: null, areStreamed: true);

    private string Relative(string path) => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/');
}
