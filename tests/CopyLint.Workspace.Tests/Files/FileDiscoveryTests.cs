using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Tests.Files;

public sealed class FileDiscoveryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_its_text_files_without_hidden_ones_sorted()
    {
        foreach (var name in (string[])["b.txt", "a.TXT", "c.text", "d.md", "d.pdf", ".e.txt", ".hidden/f.txt", "sub/g.txt", "sub/deeper/h.txt"])
        {
            _folder.Write(name, "copy");
        }

        Names(_folder.Path).ShouldBe(["a.TXT", "b.txt", "c.text", "d.md", "sub/deeper/h.txt", "sub/g.txt"]);
    }

    [Fact]
    public void A_file_that_is_named_counts_whatever_its_name()
    {
        var hidden = _folder.Write(".e.md", "copy");

        FileDiscovery.Discover([hidden]).Files.ShouldHaveSingleItem().FullPath.ShouldBe(hidden);
    }

    [Fact]
    public void A_file_named_twice_counts_once_and_the_order_of_the_arguments_changes_nothing()
    {
        var (a, b) = (_folder.Write("a.txt", "copy"), _folder.Write("b.txt", "copy"));
        string[] paths = [b, a, _folder.Path, $"{_folder.Path}/./a.txt", $"{_folder.Path}/"];

        var found = FileDiscovery.Discover(paths);

        found.Files.Select(file => file.FullPath).ShouldBe([a, b]);
        FileDiscovery.Discover(paths.Reverse()).Files.ShouldBe(found.Files.AsEnumerable());
    }

    [Fact]
    public void What_is_missing_or_without_text_is_said_once()
    {
        _folder.Write("d.pdf", "copy");
        var gone = Path.Join(_folder.Path, "gone");

        var found = FileDiscovery.Discover([gone, _folder.Path, gone]);

        found.Files.ShouldBeEmpty();
        found.Problems.Select(problem => problem.Message).ShouldBe(
        [
            $"There are no files of a known format in the folder '{_folder.Path}'.",
            $"There is no file or folder '{gone}'.",
        ], ignoreOrder: true);
    }

    [Fact]
    public void A_link_to_a_folder_above_is_no_endless_walk()
    {
        _folder.Write("a.txt", "copy");
        Directory.CreateSymbolicLink(Path.Join(_folder.Path, "up"), _folder.Path);

        Names(_folder.Path).ShouldBe(["a.txt"]);
    }

    private IEnumerable<string> Names(string folder) =>
        FileDiscovery.Discover([folder]).Files.Select(file => Path.GetRelativePath(_folder.Path, file.FullPath).Replace('\\', '/'));
}
