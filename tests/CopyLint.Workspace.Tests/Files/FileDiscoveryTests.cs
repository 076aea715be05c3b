using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Tests.Files;

public sealed class FileDiscoveryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_its_text_files_without_hidden_ones_and_then_the_folders_below()
    {
        foreach (var name in (string[])["b.txt", "a.TXT", "c.text", "d.md", "d.pdf", ".e.txt", ".hidden/f.txt", "sub/g.txt", "sub/deeper/h.txt"])
        {
            _folder.Write(name, "copy");
        }

        Names(_folder.Path).ShouldBe(["a.TXT", "b.txt", "c.text", "d.md", "sub/g.txt", "sub/deeper/h.txt"]);
    }

    [Fact]
    public void A_file_that_is_named_counts_whatever_its_name()
    {
        var hidden = _folder.Write(".e.md", "copy");

        Files(hidden).ShouldHaveSingleItem().FullPath.ShouldBe(hidden);
    }

    [Fact]
    public void A_file_named_twice_counts_once_and_the_order_of_the_arguments_changes_nothing()
    {
        var (a, b) = (_folder.Write("a.txt", "copy"), _folder.Write("b.txt", "copy"));
        string[] paths = [b, a, _folder.Path, $"{_folder.Path}/./a.txt", $"{_folder.Path}/"];

        var found = Files(paths);

        found.Select(file => file.FullPath).ShouldBe([a, b]);
        Files([.. paths.Reverse()]).ShouldBe(found);
    }

    [Fact]
    public void What_is_missing_or_without_text_is_said_once()
    {
        _folder.Write("d.pdf", "copy");
        var gone = Path.Join(_folder.Path, "gone");

        var found = new FileDiscovery([gone, _folder.Path, gone]);

        found.Folders().ShouldBeEmpty();
        found.TakeProblems().Select(problem => problem.Message).ShouldBe(
        [
            $"There are no files of a known format in the folder '{_folder.Path}'.",
            $"There is no file or folder '{gone}'.",
        ]);
        found.Folders().ShouldBeEmpty();
        found.TakeProblems().ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_without_text_that_is_named_is_said_though_the_one_above_it_has_some()
    {
        _folder.Write("a.txt", "copy");
        _folder.Write("empty/d.pdf", "copy");
        _folder.Write("other/d.pdf", "copy");

        var found = new FileDiscovery([_folder.Path, Path.Join(_folder.Path, "empty")]);

        Relative(found.Folders().SelectMany(folder => folder.Files)).ShouldBe(["a.txt"]);
        found.TakeProblems().ShouldHaveSingleItem().Path.ShouldEndWith("empty");
    }

    [Fact]
    public void A_link_to_a_folder_above_is_no_endless_walk()
    {
        _folder.Write("a.txt", "copy");
        Directory.CreateSymbolicLink(Path.Join(_folder.Path, "up"), _folder.Path);

        Names(_folder.Path).ShouldBe(["a.txt"]);
    }

    [Fact]
    public void A_folder_that_is_named_beside_one_above_it_is_walked_at_its_place_and_once()
    {
        foreach (var name in (string[])["a/1.txt", "a/b/2.txt", "a/b/c/3.txt", "a/d/4.txt", "a/.drafts/5.txt"])
        {
            _folder.Write(name, "copy");
        }

        var (above, below, hidden) = (Path.Join(_folder.Path, "a"), Path.Join(_folder.Path, "a", "b"), Path.Join(_folder.Path, "a", ".drafts"));

        Names(below, above, Path.Join(below, "2.txt")).ShouldBe(["a/1.txt", "a/b/2.txt", "a/b/c/3.txt", "a/d/4.txt"]);
        Names(hidden, above).ShouldBe(["a/1.txt", "a/b/2.txt", "a/b/c/3.txt", "a/d/4.txt", "a/.drafts/5.txt"]);
    }

    [Fact]
    public void Files_that_are_named_stand_among_those_of_their_folder()
    {
        foreach (var name in (string[])["a.txt", "b.pdf", "c.txt", ".d.txt", "sub/.e.txt", "sub/f.txt"])
        {
            _folder.Write(name, "copy");
        }

        Names(_folder.Path, Path.Join(_folder.Path, "b.pdf"), Path.Join(_folder.Path, "sub", ".e.txt")).ShouldBe(["a.txt", "b.pdf", "c.txt", "sub/.e.txt", "sub/f.txt"]);
        Names(Path.Join(_folder.Path, "c.txt"), Path.Join(_folder.Path, "sub", ".e.txt"), Path.Join(_folder.Path, "a.txt")).ShouldBe(["a.txt", "c.txt", "sub/.e.txt"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_folder_of_very_many_names_is_read_in_parts(int window)
    {
        string[] names = [.. Enumerable.Range(0, 7).Select(i => $"{(i * 5) % 7}.txt"), .. Enumerable.Range(0, 7).Select(i => $"{(i * 3) % 7}/1.txt")];
        foreach (var name in names)
        {
            _folder.Write(name, "copy");
        }

        var folders = new FileDiscovery([_folder.Path], window: window).Folders().ToArray();

        folders[0].Count.ShouldBe(7);
        folders[0].Files.ShouldBe(folders[0].Files, "it may be read more than once");
        Relative(folders.SelectMany(folder => folder.Files)).ShouldBe([.. names[..7].Order(StringComparer.Ordinal), .. names[7..].Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public void A_folder_that_cannot_be_read_is_said_and_the_others_go_on()
    {
        foreach (var name in (string[])["a/1.txt", "b/2.txt", "c/3.txt"])
        {
            _folder.Write(name, "copy");
        }

        var found = new FileDiscovery([_folder.Path]);
        var seen = new List<CopyFile>();
        foreach (var folder in found.Folders())
        {
            seen.AddRange(folder.Files);
            if (folder.Path.EndsWith('a'))
            {
                Directory.Delete(Path.Join(_folder.Path, "b"), recursive: true);
            }
        }

        Relative(seen).ShouldBe(["a/1.txt", "c/3.txt"]);
        found.TakeProblems().ShouldHaveSingleItem().Message.ShouldStartWith($"The folder '{Path.Join(_folder.Path, "b")}' cannot be read: ");
    }

    private IEnumerable<string> Names(params string[] paths) => Relative(Files(paths));

    private static CopyFile[] Files(params string[] paths) => [.. new FileDiscovery(paths).Folders().SelectMany(folder => folder.Files)];

    private IEnumerable<string> Relative(IEnumerable<CopyFile> files) => files.Select(file => Path.GetRelativePath(_folder.Path, file.FullPath).Replace('\\', '/'));
}
