using CopyLint.Formats.Json;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Tests.Html;

/// <summary>HTML in the strings of JSON: two steps from the words to the file.</summary>
public sealed class HtmlInJsonTests
{
    private const string Item = """{"headline":"Gates close","body_text":"The gate.","body_xhtml":"<h1>No headline</h1>\n<p class=\"x\">The \u201cold\u201d gate &amp; the \"R&amp;D\" <b>door</b>.</p>"}""";

    [Theory]
    [InlineData(Item, "headline: Gates close", "display: No headline", "body: The “old” gate & the \"R&D\" door.")]
    [InlineData("""{"bodies":[{"contentType":"text/plain","value":"a"},{"contentType":"application/xhtml+xml","value":"<p>b</p>"}]}""", "body: b")]
    [InlineData("""{"bodies":[{"contenttype":"image/jpeg","value":"x"},{"value":"a"}]}""", "body: a")]
    [InlineData("""{"article_html":"<p>a<br/>b</p>"}""", "body: a\nb")]
    [InlineData("""{"body_html":"","body_text":"a"}""", "body: a")]
    [InlineData("""{"headline_main":"Gates close","headline_web":"Gates","body_size":9,"body_main":"a < b"}""", "headline: Gates close", "body: a < b")]
    [InlineData("""{"headline":"Gates close","headline_web":"Gates","body_text":"a","body_richtext":"<p>b</p>"}""", "headline: Gates close", "body: b")]
    public void The_body_with_most_structure_is_read(string json, params string[] blocks) =>
        Fixture.Blocks(new NinjsReader().Read(json).Stories.ShouldHaveSingleItem()).ShouldBe(blocks);

    [Theory]
    [InlineData("""{"uri":"urn:x:1","body_main":"a"}""", InputFormat.Ninjs)]
    [InlineData("""{"uri":"urn:x:1","headline_web":"a"}""", InputFormat.Ninjs)]
    [InlineData("""{"body_font":"serif"}""", null)]
    public void Names_that_senders_make_up_tell_an_item_that_has_an_id(string json, InputFormat? format) => FormatDetector.Detect("a.json", json).ShouldBe(format);

    [Fact]
    public void Places_and_changes_go_through_both()
    {
        var story = new NinjsReader().Read(Item).Stories.Single();
        var words = story.Source.Text.ToString();

        At("gate &").ShouldBe("gate &amp;");
        At("“old”").ShouldBe("\\u201cold\\u201d");
        story.Origin.Map(Span("\"R&D\" door")).Select(run => Item.Substring(run.Start, run.Length)).ShouldBe(["\\\"R&amp;D\\\" ", "door"]);
        story.Origin.Map(new TextChange(Span("gate"), "\"gate\" & <door>")).ShouldBe(new TextChange(new TextSpan(Item.IndexOf("gate &amp;", StringComparison.Ordinal), 4), "\\\"gate\\\" &amp; &lt;door&gt;"));

        TextSpan Span(string part) => new(words.IndexOf(part, StringComparison.Ordinal), part.Length);

        string At(string part) => story.Origin.Map(Span(part)).ShouldHaveSingleItem() is var run ? Item.Substring(run.Start, run.Length) : "";
    }
}
