using CopyLint.Formats.Html;
using CopyLint.Formats.Origins;

namespace CopyLint.Formats.Tests.Html;

public sealed class HtmlReaderTests
{
    [Fact]
    public void A_page_is_its_article_in_blocks_with_roles() => Fixture.Blocks(Fixture.Story("html/harbour.html")).ShouldBe(
    [
        "headline: Harbour gates close for the winter",
        "display: Crews will work until spring",
        "byline: By Jane Porter",
        "body: PORT ELLIS, March 3 (AP) — The harbour board closed the old gates on Monday, R&D “officials”\u00A0said.\nNobody was hurt.",
        "display: The gates at dusk",
        "display: A long day",
        "body: We are tired, but the sea is calm.",
        "list-item: North gate",
        "list-item: South gate",
        "display: Gates",
        "table: Gate\tBuilt",
        "table: North\t1990",
        $"body: Press {CopyBuilder.ObjectMark} to leave, said the “old hand”.",
        "body: Water is H2O.",
        "body: Words without a paragraph.",
    ]);

    [Fact]
    public void Its_head_says_dates_language_and_owner()
    {
        var metadata = Fixture.Story("html/harbour.html").Source.Metadata;

        metadata.Id.ShouldBe("https://tidings.example/harbour-gates");
        metadata.Created.ShouldBe(new DateTimeOffset(2026, 3, 3, 9, 30, 0, TimeSpan.Zero));
        metadata.Versioned.ShouldBe(new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.Zero));
        metadata.Language.ShouldBe("en-GB");
        metadata.Copyright.ShouldBe("© Port Tidings");
        metadata.Provider.ShouldBe("Port Tidings");
    }

    [Theory]
    [InlineData("<p>One<p>Two", "body: One", "body: Two")]
    [InlineData("Bare words", "body: Bare words")]
    [InlineData("<ul><li>a b<li>c<ul><li>d</ul></ul>", "list-item: a b", "list-item: c", "list-item: d")]
    [InlineData("<p>un<b>believ</b>able</p>", "body: unbelievable")]
    [InlineData("<p>a<br/>b <wbr>c</p>", "body: a\nb c")]
    [InlineData("<p>a<br> <br/>b<br></p>", "body: a", "body: b")]
    [InlineData("<table><tr><td>a<br>b</td><td>c</td></tr></table>", "table: a b\tc")]
    [InlineData("<p>a <!-- x -->b</p>", "body: a b")]
    [InlineData("<p>5 < 6 & 7 > 2 &nosuch; &ampx</p>", "body: 5 < 6 & 7 > 2 &nosuch; &x")]
    [InlineData("<p>&#x2019;&#146;&#0;&#x110000;</p>", "body: ’’\uFFFD\uFFFD")]
    [InlineData("<h1>One</h1><h1>Two</h1>", "headline: One", "display: Two")]
    [InlineData("<p class='story-byline'>By A. Roe</p><p>Words.</p>", "byline: By A. Roe", "body: Words.")]
    [InlineData("<div style='display: none'>no</div><span aria-hidden=true>no</span><p>yes</p>", "body: yes")]
    [InlineData("<p>a</p></div></b><p>b</p>", "body: a", "body: b")]
    [InlineData("<p><img src=x></p><p>a</p>", "body: a")]
    [InlineData("<p>A <del>bad</del> <ins>good</ins> day</p>", "body: A good day")]
    [InlineData("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>", "table: a b\tc")]
    [InlineData("<title>Gates close at dusk | Port Tidings</title><p>a</p>", "headline: Gates close at dusk", "body: a")]
    [InlineData("<body><header><h1>Gates close</h1></header><p>a</p><footer>b</footer>", "headline: Gates close", "body: a")]
    [InlineData("<article><p>One teaser</p></article><article><p>Two teaser</p></article>", "body: One teaser", "body: Two teaser")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'><script src='x'/><p>a</p></html>", "body: a")]
    public void Words_are_read_as_browsers_show_them(string html, params string[] blocks) =>
        Fixture.Blocks(new HtmlReader().Read(html).Stories.ShouldHaveSingleItem()).ShouldBe(blocks);

    [Fact]
    public void A_page_without_words_is_no_story()
    {
        var read = new HtmlReader().Read("<html><body><nav>News</nav><script>x</script></body></html>");

        read.Stories.ShouldBeEmpty();
        read.Skipped.ShouldHaveSingleItem().Reason.ShouldBe("a page without a story");
    }

    [Fact]
    public void Nesting_is_bounded_and_said_with_its_place()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 600)) + "deep";

        var error = new HtmlReader().Read(html).Error.ShouldNotBeNull();

        error.Message.ShouldBe("HTML is read to a depth of 512 elements; here are more.");
        error.Position.ShouldBe(512 * 5);
    }

    [Fact]
    public void Words_in_a_row_of_formatting_do_not_nest() =>
        new HtmlReader().Read(string.Concat(Enumerable.Repeat("<p><font><b>a ", 5_000))).Error.ShouldBeNull();
}
