using CopyLint.Workspace.Files;
using CopyLint.Workspace.Fixing;

namespace CopyLint.Workspace.Tests.Fixing;

public sealed class StoryWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StoryWriter _writer = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_replaced_and_nothing_else_is_left_behind()
    {
        var file = File("a.txt", "old");

        _writer.Replace(file, "old"u8.ToArray(), "new text"u8.ToArray()).ShouldBeNull();

        System.IO.File.ReadAllText(file.FullPath).ShouldBe("new text");
        Directory.GetFiles(_folder.Path).ShouldBe([file.FullPath]);
    }

    [Fact]
    public void A_file_that_has_changed_is_left_alone()
    {
        var file = File("a.txt", "newer");

        _writer.Replace(file, "old"u8.ToArray(), "new text"u8.ToArray())!.Message.ShouldBe("The file 'a.txt' is left as it is: it has changed since it was read.");

        System.IO.File.ReadAllText(file.FullPath).ShouldBe("newer");
        Directory.GetFiles(_folder.Path).ShouldBe([file.FullPath]);
    }

    [Fact]
    public void A_read_only_file_is_refused()
    {
        var file = File("a.txt", "old");
        System.IO.File.SetAttributes(file.FullPath, FileAttributes.ReadOnly);

        StoryWriter.Refusal(file)!.Message.ShouldBe("The file 'a.txt' is left as it is: it is read-only.");

        System.IO.File.SetAttributes(file.FullPath, FileAttributes.Normal);
        StoryWriter.Refusal(file).ShouldBeNull();
    }

    [Fact]
    public void Mode_and_links_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var file = File("real/a.txt", "old");
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.UserExecute;
        System.IO.File.SetUnixFileMode(file.FullPath, mode);
        var link = Path.Join(_folder.Path, "link.txt");
        System.IO.File.CreateSymbolicLink(link, "real/a.txt");

        _writer.Replace(new CopyFile("link.txt", link), "old"u8.ToArray(), "new"u8.ToArray()).ShouldBeNull();

        System.IO.File.ReadAllText(file.FullPath).ShouldBe("new");
        System.IO.File.GetUnixFileMode(file.FullPath).ShouldBe(mode);
        new FileInfo(link).LinkTarget.ShouldBe("real/a.txt");
    }

    [Fact]
    public void What_a_killed_run_left_is_swept_and_what_one_at_work_holds_stays()
    {
        var file = File("a.txt", "old");
        var dead = File(".copylint-fix-dead.tmp", "o").FullPath;
        var live = Path.Join(_folder.Path, ".copylint-fix-live.tmp");
        using (new FileStream(live, FileMode.CreateNew, FileAccess.Write, FileShare.Delete))
        {
            _writer.Replace(file, "old"u8.ToArray(), "new"u8.ToArray()).ShouldBeNull();

            System.IO.File.Exists(dead).ShouldBeFalse();
            System.IO.File.Exists(live).ShouldBeTrue();
        }
    }

    private CopyFile File(string name, string text) => new(name, _folder.Write(name, text));
}
