using System.Text.Json;
using AngleSharp.Html.Parser;

namespace CopyLint.Cli.Tests;

/// <summary>Stories in HTML and Markdown, from the file to the finding and back into the file.</summary>
public sealed class HypertextTests : IDisposable
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><title>Gates | Tidings</title></head><body>
        <nav>the the</nav>
        <article><h1>Harbour gates close</h1>
        <p class="deck" title="the the">Crews say that the the work &amp; the pay will last.</p>
        <p>It was <b>was</b> a long day, R&amp;D&nbsp;said.</p><p>She saw the <i>the the</i> gate.</p>
        <blockquote>We are are sad.</blockquote>
        <p>They had <code>the the</code> to to go.</p></article></body></html>

        """;

    private const string Document = """
        ---
        title: "Gates in the the town: \"soon\""
        ---

        It was **was** a day [to to](http://x.y/the-the) keep, R\&D &amp; `the the` said.

        > We are are sad.

        - They had to to go.

        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_stand_in_the_page()
    {
        _folder.With("a.html", Page);

        Places("a.html").ShouldBe(["(5,48)", "(6,7)", "(6,67)", "(7,16)", "(8,34)"]);
    }

    [Fact]
    public void Findings_stand_in_the_document()
    {
        _folder.With("a.md", Document);

        Places("a.md").ShouldBe(["(2,18)", "(5,4)", "(5,23)", "(7,6)", "(9,12)"]);
    }

    [Fact]
    public void Words_that_markup_parts_are_told_in_both_places_and_not_fixed_by_themselves()
    {
        _folder.With("a.html", "<p>He closed <b>the</b> <b>the</b> gate.</p>");

        var finding = _folder.Run("check", "a.html", "--select", "CL2001", "--format", "jsonl").JsonLines.ShouldHaveSingleItem();

        Cut(finding).ShouldBe("the");
        finding.GetProperty("column").GetInt32().ShouldBe(17);
        finding.GetProperty("related").EnumerateArray().ShouldContain(place => place.GetProperty("message").GetString() == "goes on here" && place.GetProperty("column").GetInt32() == 28);
        finding.GetProperty("fix").ValueKind.ShouldBe(JsonValueKind.Null);
        _folder.Run("check", "a.html", "--fix", "--select", "CL2001").Exit.ShouldBe(1);
        Read("a.html").ShouldBe("<p>He closed <b>the</b> <b>the</b> gate.</p>");

        string Cut(JsonElement place) => Read("a.html").Substring(place.GetProperty("start").GetInt32(), place.GetProperty("length").GetInt32());
    }

    [Fact]
    public void Fixes_leave_valid_html_and_touch_no_quotation_and_no_markup()
    {
        _folder.With("a.html", Page);

        _folder.Run("check", "a.html", "--fix", "--select", "CL2001");

        var fixedPage = Page.Replace("that the the work", "that the work").Replace("to to go", "to go");
        Read("a.html").ShouldBe(fixedPage);
        var before = new HtmlParser().ParseDocument(Page);
        new HtmlParser().ParseDocument(Read("a.html")).All.Select(element => element.TagName).ShouldBe(before.All.Select(element => element.TagName));
    }

    [Fact]
    public void Fixes_leave_valid_front_matter_and_markdown()
    {
        _folder.With("a.md", Document);

        _folder.Run("check", "a.md", "--fix", "--select", "CL2001");

        Read("a.md").ShouldBe(Document.Replace("in the the town", "in the town").Replace("[to to]", "[to]").Replace("to to go", "to go"));
    }

    [Fact]
    public void A_comment_lets_the_next_block_stand_and_no_further_one()
    {
        _folder.With("a.html", "<ul><!-- copylint ignore CL2001: agreed --><li>They had to to go.</li><li>They had to to go.</li></ul>")
            .With("a.md", "<!-- copylint ignore CL2001: agreed -->\nThey had to to\ngo, to to.\n\n- They had to to go.\n");

        Places("a.html").ShouldBe(["(1,84)"]);
        Places("a.md").ShouldBe(["(5,12)"]);
    }

    [Fact]
    public void The_format_can_be_told()
    {
        _folder.With("a.txt", "<p>They had <b>to</b> to go.</p>").With("b.html", "They had *to* to go.");

        Places("a.txt").ShouldBeEmpty();
        Places("a.txt", "--input", "html").ShouldBe(["(1,16)"]);
        Places("b.html", "--input", "markdown").ShouldBe(["(1,11)"]);
    }

    [Fact]
    public void What_is_nested_beyond_reason_is_one_message_and_the_rest_is_linted()
    {
        _folder.With("a.html", string.Concat(Enumerable.Repeat("<div>\n", 600))).With("b.html", "<p>They had to to go.</p>");

        var result = _folder.Run("check", "a.html", "b.html", "--select", "CL2001");

        result.Exit.ShouldBe(2);
        result.ErrorLines.ShouldContain("copylint: a.html(513,1): HTML is read to a depth of 512 elements; here are more.");
        result.Lines.ShouldHaveSingleItem().ShouldStartWith("b.html(1,13)");
    }

    [Fact]
    public void A_comment_that_is_shown_as_code_is_none()
    {
        _folder.With("a.md", "Write `<!-- copylint ignore CL1002: agreed -->` above it.\n\nThere were unconfirmed reports.\n");

        _folder.Run("check", "a.md", "--select", "CL1002,CL0002").Lines.ShouldHaveSingleItem().ShouldStartWith("a.md(3,12): warning CL1002: ");
    }

    [Fact]
    public void Inspect_shows_metadata_and_places_in_the_file()
    {
        _folder.With("a.html", Page).With("b.md", "---\nslug: gates\ndate: 2026-03-03\n---\n\nThe **gate** closed.\n");

        var text = _folder.Run("inspect", "b.md").Output;
        text.ShouldStartWith("metadata: 2\n  slug = gates\n  created = 2026-03-03T00:00:00+00:00\n\nstory: 1\n  [0] (6,1)-(6,21) \"The gate closed.\"\n");
        text.ShouldContain("Slug = \"gates\", Version = 0");
        text.ShouldContain("\n\nblocks: 1\n  [0] (6,1)-(6,21) \"The gate closed.\"\n");
        var json = JsonDocument.Parse(_folder.Run("inspect", "a.html", "--format", "json").Output).RootElement;
        json.GetProperty("metadata").GetProperty("language").GetString().ShouldBe("en");
        var headline = json.GetProperty("blocks")[0];
        headline.GetProperty("role").GetString().ShouldBe("headline");
        Page.Substring(headline.GetProperty("start").GetInt32(), headline.GetProperty("length").GetInt32()).ShouldBe("Harbour gates close");
    }

    private string[] Places(string file, params string[] more) =>
    [
        .. _folder.Run(["check", file, "--select", "CL2001", .. more]).Lines.Select(line => line[file.Length..(line.IndexOf(')') + 1)]),
    ];

    private string Read(string name) => File.ReadAllText(Path.Join(_folder.Path, name));
}
