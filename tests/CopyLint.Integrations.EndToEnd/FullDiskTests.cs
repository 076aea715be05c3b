namespace CopyLint.Integrations.EndToEnd;

/// <summary>A disk without room, which only root can make.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly NewsRepository _news = new();
    private readonly string _disk;

    public FullDiskTests()
    {
        _disk = _news.Beside("disk");
        Directory.CreateDirectory(_disk);
        var mounted = _news.Run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", _disk);
        mounted.Exit.ShouldBe(0, mounted.Output);
    }

    public void Dispose()
    {
        _news.Run("umount", _disk);
        _news.Dispose();
    }

    [Fact]
    public void A_fix_that_finds_no_room_leaves_the_story_as_it_was()
    {
        var story = Path.Join(_disk, "story.txt");
        var text = string.Concat(Enumerable.Range(1, 2_000).Select(day => $"On day {day} the council met in in town hall.\n\n"));
        File.WriteAllText(story, text);
        _news.Run("dd", "if=/dev/zero", $"of={Path.Join(_disk, "rest")}", "bs=4k");

        var fixing = _news.Run("copylint", "check", "--fix", "--select", "CL2001", story);

        fixing.Exit.ShouldBe(2, fixing.Output);
        fixing.Output.ShouldContain("story.txt");
        File.ReadAllText(story).ShouldBe(text);
        Directory.EnumerateFileSystemEntries(_disk).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["rest", "story.txt"]);
    }
}
