using CopyLint.Analysis;
using CopyLint.Workspace.Words;

namespace CopyLint.Workspace.Tests.Words;

public sealed class HouseWordFinderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lists_from_the_folder_upward_are_merged()
    {
        _folder.Write(".copylint-words.txt", "# the paper's own\nhad had\n");
        _folder.Write("desk/.copylint-words.txt", "Boutros Boutros\r\n\r\nso so");
        _folder.Write("desk/today/a.txt", "copy");
        var finder = new HouseWordFinder();

        Known(finder.For(Path.Join(_folder.Path, "desk", "today"))).ShouldBe(["had had", "Boutros Boutros", "so so"]);
        Known(finder.For(_folder.Path)).ShouldBe(["had had"]);
        finder.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_search_ends_at_a_folder_with_git()
    {
        _folder.Write(".copylint-words.txt", "had had");
        _folder.Write("inner/.git/HEAD", "");
        _folder.Write("inner/.copylint-words.txt", "so so");

        Known(new HouseWordFinder().For(Path.Join(_folder.Path, "inner"))).ShouldBe(["so so"]);
    }

    [Fact]
    public void A_folder_without_lists_has_no_house_words() =>
        new HouseWordFinder().For(_folder.Path).IsEmpty.ShouldBeTrue();

    [Fact]
    public void A_list_that_is_not_text_is_a_problem()
    {
        _folder.Write(".copylint-words.txt", [0x41, 0x00, 0x42]);
        var finder = new HouseWordFinder();

        finder.For(_folder.Path).IsEmpty.ShouldBeTrue();

        finder.Problems.ShouldHaveSingleItem().Message.ShouldEndWith("is not UTF-8 text.");
    }

    private static IEnumerable<string> Known(HouseWords words) =>
        ((string[])["had had", "Boutros Boutros", "so so", "the the"]).Where(entry => words.Covers(Trees.Of(entry), new Microsoft.CodeAnalysis.Text.TextSpan(0, entry.Length)));
}
