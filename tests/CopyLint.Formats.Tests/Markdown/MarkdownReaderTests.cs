using CopyLint.Formats.Markdown;
using CopyLint.Formats.Origins;
using CopyLint.Syntax;

namespace CopyLint.Formats.Tests.Markdown;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void A_document_is_its_blocks_with_roles() => Fixture.Blocks(Fixture.Story("markdown/harbour.md")).ShouldBe(
    [
        "headline: Harbour gates close: \"for good\"",
        "display: The board's crews will work until spring",
        "display: What the town will pay",
        "byline: By Jane Porter",
        "body: PORT ELLIS, March 3 (AP) — The harbour board closed the old gates on Monday, R&D “officials” said here. Nobody was hurt.",
        "display: A second title",
        "body: We are tired, but the sea is calm.",
        "list-item: North gate",
        "list-item: South gate",
        "list-item: Its second paragraph.",
        "list-item: First of all",
        "table: Gate\tBuilt",
        "table: North\t1990",
        $"body: Press {CopyBuilder.ObjectMark} to leave https://tidings.example/x or wait. Now {CopyBuilder.ObjectMark} go.",
        "body: Words in a box.",
        "display: Setext subhead",
        "body: The note says so.",
    ]);

    [Fact]
    public void Its_front_matter_says_dates_slug_language_and_that_it_is_a_draft()
    {
        var metadata = Fixture.Story("markdown/harbour.md").Source.Metadata;

        metadata.Created.ShouldBe(new DateTimeOffset(2026, 3, 3, 9, 30, 0, TimeSpan.Zero));
        metadata.Date.ShouldBe(new DateOnly(2026, 3, 4));
        metadata.Slug.ShouldBe("harbour-gates");
        metadata.Language.ShouldBe("en-GB");
        metadata.Status.ShouldBe(StoryStatus.Withheld);
    }

    [Theory]
    [InlineData("# One\n\n# Two", "headline: One", "display: Two")]
    [InlineData("One\n===\n\na", "headline: One", "body: a")]
    [InlineData("+++\ntitle = \"Gates close\"\n+++\n\na", "headline: Gates close", "body: a")]
    [InlineData("---\ntitle: Gates close # for now\ndeck: [a, b]\n---\na", "headline: Gates close", "body: a")]
    [InlineData("---\nno end", "body: no end")]
    [InlineData("a \\* b \\\\ c\\\nd", "body: a * b \\ c d")]
    [InlineData("5 * 6 * 7 [x] _y a_b_c", "body: 5 * 6 * 7 [x] _y a_b_c")]
    [InlineData("> a\n> b\n\nc", "body: a b", "body: c")]
    [InlineData("a <del>b</del> c <!-- d --> e", "body: a c e")]
    [InlineData("<!-- a -->\nb", "body: b")]
    [InlineData("<table><tr><td>a</td></tr></table>", "table: a")]
    [InlineData("a&nbsp;b", "body: a\u00A0b")]
    [InlineData("[ref]: http://x.y 'T'\n\na [ref] b", "body: a ref b")]
    [InlineData("{{< figure src=\"a.jpg\" >}}\n\na\n\n{% include b.html %}", "body: a")]
    [InlineData("1. a\n2. b\n", "list-item: a", "list-item: b")]
    public void Marks_are_no_words(string markdown, params string[] blocks) =>
        Fixture.Blocks(new MarkdownReader().Read(markdown).Stories.ShouldHaveSingleItem()).ShouldBe(blocks);

    [Fact]
    public void Line_ends_of_any_kind_are_the_same()
    {
        var text = Fixture.Text("markdown/harbour.md");
        var blocks = Fixture.Blocks(Fixture.Story("markdown/harbour.md"));

        Fixture.Blocks(new MarkdownReader().Read(text.ReplaceLineEndings("\r\n")).Stories.Single()).ShouldBe(blocks);
        Fixture.Blocks(new MarkdownReader().Read(text.ReplaceLineEndings("\r")).Stories.Single()).ShouldBe(blocks);
    }

    [Fact]
    public void Nesting_beyond_reason_is_one_message_with_its_place()
    {
        var error = new MarkdownReader().Read("A start.\n\n" + string.Concat(Enumerable.Repeat("> ", 5_000)) + "a").Error.ShouldNotBeNull();

        error.Message.ShouldBe("The Markdown is nested too deeply to be read.");
        error.Position.ShouldBe(10);
    }
}
