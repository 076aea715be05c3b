using System.Diagnostics;
using CopyLint.Formats.Html;
using CopyLint.Formats.Markdown;
using CopyLint.Syntax;
using CopyLint.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Tests;

/// <summary>What holds for HTML and Markdown of any kind.</summary>
public sealed class HypertextProperties
{
    private static readonly string[] s_fragments =
    [
        "the", "gates", " ", " ", "\n", "\r\n", "\r", "\n\n", "\t", "é", "😀", "\ud83d", "\u00A0", "&amp;", "&lt;", "&nbsp", "&#8217;", "&", "&#", "&#x", "<", ">", "\"", "'",
        "<p>", "</p>", "<b>", "</b>", "<br>", "<br/>", "<div hidden>", "</div>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<h1>", "</h1>", "<ul>", "<li>", "<q>", "</q>",
        "<blockquote>", "</blockquote>", "<script>", "</script>", "<title>", "</title>", "<article>", "</article>", "<header>", "<code>", "</code>", "<sup><a href='#1'>", "<time>",
        "<!--", "-->", "<![CDATA[", "]]>", "<?", "</", "<a href=\"x", "<svg>", "<plaintext>", "<img alt='x'>",
        "# ", "## ", "===", "---", "+++", "> ", "- ", "1. ", "    ", "*", "**", "_", "`", "```", "[", "](x)", "![", "[^1]", "[^1]: ", "|", "|-|-|", "\\", "~~", "title: ", "title: \"a\\\"", "http://x.y",
    ];

    private static readonly string[] s_samples = [Fixture.Text("html/harbour.html"), Fixture.Text("markdown/harbour.md")];

    private static Gen<string> Fragments => Gen.Elements(s_fragments).ListOf().Select(string.Concat);

    /// <summary>A fixture with fragments put in and pieces cut out.</summary>
    private static Gen<string> Spoiled =>
        from sample in Gen.Elements(s_samples)
        from cut in Gen.Choose(0, sample.Length)
        from length in Gen.Choose(0, 40)
        from put in Fragments
        select sample[..cut] + put + sample[Math.Min(sample.Length, cut + length)..];

    [Fact]
    public void Every_text_is_read_and_every_token_stands_where_it_is_said_to_stand() =>
        Prop.ForAll(Gen.OneOf(Fragments, Spoiled).ToArbitrary(), text =>
        {
            Hold(new HtmlReader().Read(text), text);
            Hold(new MarkdownReader().Read(text), text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithEndSize(80));

    [Theory]
    [InlineData("<p>The gates</p><script>x<!--")]
    [InlineData("<p>The gates</p><script>x<!-")]
    [InlineData("<p>The gates</p><script>x<!")]
    [InlineData("<p>The gates</p><script><!--<script>x</script")]
    [InlineData("<p>The gates</p><script type='x' ><!-- x --")]
    [InlineData("<p>The gates</p><title>x</")]
    [InlineData("<p>The gates</p><plaintext>x<!--")]
    public void A_page_that_breaks_off_anywhere_is_read_to_its_end(string text) =>
        Hold(new HtmlReader().Read(text), text).ShouldBeGreaterThanOrEqualTo(2);

    [Fact]
    public void The_fixtures_tokens_stand_where_they_are_said_to_stand()
    {
        Hold(Fixture.Read("html/harbour.html"), s_samples[0]).ShouldBeGreaterThan(70);
        Hold(Fixture.Read("markdown/harbour.md"), s_samples[1]).ShouldBeGreaterThan(70);
    }

    [Theory]
    [InlineData("<p>The council said on <b>Monday</b> that it &amp; others would meet. <a href='x'>More</a></p>\n")]
    [InlineData("<div>The <i>council")]
    [InlineData("</p></td></b>")]
    [InlineData("<!-- ")]
    [InlineData("&amp")]
    public void Five_megabytes_of_html_are_read_in_little_time(string piece) => InLittleTime(new HtmlReader(), piece);

    [Theory]
    [InlineData("The council *said* on **Monday** that it &amp; others would [meet](http://x).\nNext line.\n\n")]
    [InlineData("- The council said\n")]
    [InlineData("<p>The council said</p>\n\n")]
    public void Five_megabytes_of_markdown_are_read_in_little_time(string piece) => InLittleTime(new MarkdownReader(), piece);

    [Theory]
    [InlineData("[a](")]
    [InlineData("**a")]
    [InlineData("![")]
    public void Markdown_that_is_made_to_take_long_is_refused(string piece)
    {
        var clock = Stopwatch.StartNew();

        new MarkdownReader().Read(string.Concat(Enumerable.Repeat(piece, 200_000))).Error.ShouldNotBeNull();

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static void InLittleTime(StoryReader reader, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 5_000_000 / piece.Length));
        var clock = Stopwatch.StartNew();

        reader.Read(text);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    /// <returns>How many tokens stand in the file as they are.</returns>
    private static int Hold(ReadFile read, string text)
    {
        var verbatim = 0;
        foreach (var story in read.Stories)
        {
            var words = story.Source.Text.ToString();
            foreach (var token in StoryTree.Scan(words))
            {
                var runs = story.Origin.Map(TextSpan.FromBounds(token.Start, token.End));
                runs.ShouldAllBe(run => run.Start >= 0 && run.End <= text.Length);
                if (runs is [var only] && only.Length == token.Length && !text.AsSpan(only.Start, only.Length).ContainsAny('&', '\\', '\'') && words[token.Start] != Origins.CopyBuilder.ObjectMark)
                {
                    text.Substring(only.Start, only.Length).ShouldBe(words.Substring(token.Start, token.Length));
                    verbatim++;
                }
            }

            story.Blocks.ShouldAllBe(block => block.Start >= 0 && block.End <= text.Length);
        }

        return verbatim;
    }
}
