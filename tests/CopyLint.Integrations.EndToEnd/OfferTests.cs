namespace CopyLint.Integrations.EndToEnd;

/// <summary><c>--fix-offers</c> at a terminal, which <c>script</c> makes.</summary>
public sealed class OfferTests : IDisposable
{
    private const string Copy = "The council is the best best in town.\n\nThe color is red. The colour is blue.\n";

    private readonly NewsRepository _news = new();

    public OfferTests() => _news.With("a.txt", Copy);

    public void Dispose() => _news.Dispose();

    [Fact]
    public void Each_offer_is_shown_and_only_what_is_agreed_to_is_made()
    {
        var result = _news.Run("bash", "-c", "printf 'y\\nn\\n' | script -qec 'copylint check --fix-offers a.txt' /dev/null");

        result.Output.ShouldContain("- The council is the best best in town.");
        result.Output.ShouldContain("+ The council is the best in town.");
        result.Output.ShouldContain("+ The color is red. The color is blue.");
        result.Output.ShouldContain("copylint: 1 finding fixed in 1 story, 1 left.");
        File.ReadAllText(Path.Join(_news.Folder, "a.txt")).ShouldBe(Copy.Replace("best best", "best", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_changes_while_the_question_stands_is_left_alone()
    {
        const string editor = "{ until grep -q 'Make this change' screen; do sleep 0.1; done; echo 'Changed.' > a.txt; echo a; }";

        var result = _news.Run("bash", "-c", $"touch screen; {editor} | script -qefc 'copylint check --fix-offers a.txt' screen");

        result.Exit.ShouldBe(2, result.Output);
        result.Output.ShouldContain("The file 'a.txt' is left as it is: it has changed since it was read.");
        File.ReadAllText(Path.Join(_news.Folder, "a.txt")).ShouldBe("Changed.\n");
    }
}
