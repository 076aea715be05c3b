using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace CopyLint.Cli.Tests;

/// <summary>The report of <c>--format html</c>: what it holds, and that nothing in the copy can break it.</summary>
public sealed class HtmlTests : IDisposable
{
    private const string Copy = "There were unconfirmed reports that the mayor had told the council on Tuesday to close the road to the town, and that the council had agreed.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_finding_has_its_words_marked_a_link_and_a_note()
    {
        var found = CopyLintProcess.Run("check", "seeds", "--format", "jsonl").JsonLines;
        var report = HtmlReport.Of(CopyLintProcess.Run("check", "seeds", "--format", "html"));

        foreach (var story in found.GroupBy(finding => Field(finding, "path")))
        {
            var source = File.ReadAllText(Path.Join(CopyLintProcess.Repository, story.Key));
            var page = report.Story(story.Key);
            HtmlReport.Text(page).ShouldBe(HtmlReport.Folded(source));
            var notes = page.QuerySelectorAll(".note").Select((note, i) => (
                Severity: note.GetAttribute("data-severity")!,
                Message: note.QuerySelector(".what > span")!.TextContent,
                Words: HtmlReport.Marked(page, i + 1),
                Fix: note.QuerySelector(".fix")?.TextContent.Split(' ', 2)[1]));
            notes.ShouldBe(
                story.OrderBy(Start).ThenBy(finding => Start(finding) + Length(finding)).ThenBy(finding => Field(finding, "id"), StringComparer.Ordinal)
                    .Select(finding => (Field(finding, "severity"), Field(finding, "message"), source.Substring(Start(finding), Length(finding)), FixOf(finding))));
        }

        report.All(".note .why p").ShouldAllBe(why => why.TextContent.Length > 5);
    }

    [Fact]
    public void Links_have_targets_and_names_are_given_once()
    {
        var report = HtmlReport.Of(CopyLintProcess.Run("check", "seeds", "tests/Corpus", "--format", "html"));

        var ids = report.All("[id]").Select(element => element.Id!).ToArray();
        ids.Length.ShouldBe(ids.Distinct().Count());
        report.All("a").Select(link => link.GetAttribute("href")![1..]).Except(ids).ShouldBeEmpty();
        report.All("[aria-labelledby]").Select(element => element.GetAttribute("aria-labelledby")!).Except(ids).ShouldBeEmpty();
        report.All(".ref").ShouldAllBe(link => link.GetAttribute("aria-label")!.StartsWith(link.ClassList[1], StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void It_asks_for_nothing_and_runs_nothing_but_its_own_script()
    {
        var report = HtmlReport.Of(CopyLintProcess.Run("check", "seeds", "--format", "html"));

        var policy = report.All("meta[http-equiv='Content-Security-Policy']").ShouldHaveSingleItem().GetAttribute("content")!;
        policy.ShouldBe($"default-src 'none'; style-src {Hash(report, "style")}; script-src {Hash(report, "script")}; img-src data:; base-uri 'none'; form-action 'none'");
        report.All("*").SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "src").ShouldBeEmpty();
        report.All("[href]").Select(link => link.GetAttribute("href")!).Where(target => target[0] != '#' && target != "data:,").ShouldBeEmpty();
        report.All("link").ShouldHaveSingleItem().GetAttribute("rel").ShouldBe("icon");
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script><img src=x onerror=alert(1)>")]
    [InlineData("</p></article></main></body></html><!-- ]]> --> <style>*{display:none}</style>")]
    [InlineData("\"quotes\" 'of' `all` kinds & &amp; &#x3c; &lt;b&gt; &notit; <")]
    [InlineData("{{moustache}} ${template} <%= erb %> \\u003c \\x3c")]
    [InlineData("😀 東京 e\u0301te\u0301 שלום العربية \u200f\u200e zero\u200bwidth\u2028lines")]
    public void Copy_is_shown_as_it_is_and_never_acts(string hostile)
    {
        _folder.With("a & <b>.txt", $"{Copy} {hostile}\n\n{hostile}\n");

        var report = HtmlReport.Of(_folder.Run("check", ".", "--format", "html", "--select", "CL1002"));

        var story = report.Story("a & <b>.txt");
        HtmlReport.Text(story).ShouldBe(HtmlReport.Folded($"{Copy} {hostile}\n\n{hostile}\n"));
        HtmlReport.Marked(story, 1).ShouldBe("unconfirmed reports");
        report.All("script").ShouldHaveSingleItem();
        report.All("style").ShouldHaveSingleItem();
        report.All("img, b").ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_seen_is_shown_by_its_code()
    {
        _folder.With("a.txt", "\u001b[2J\u0007 unconfirmed \u202Ereports\u202C \u0085 \u2066came\u2069 in.\n");

        var result = _folder.Run("check", ".", "--format", "html");

        result.Output.Where(c => (char.IsControl(c) && c != '\n') || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')).ShouldBeEmpty();
        HtmlReport.Of(result).All(".page > p .code").Select(code => code.TextContent).ShouldBe(["U+001B", "U+0007", "U+202E", "U+202C", "U+0085", "U+2066", "U+2069"]);
    }

    [Fact]
    public void Marks_that_overlap_and_nest_each_cover_their_words()
    {
        _folder.With("a.txt", "The alpha beta gamma delta epsilon met. Alpha beta.\n")
            .With("house/one.yml", Rule("HOUSE001", "error", "alpha beta gamma"))
            .With("house/two.yml", Rule("HOUSE002", "warning", "beta gamma delta"))
            .With("house/three.yml", Rule("HOUSE003", "suggestion", "gamma"))
            .With("house/four.yml", Rule("HOUSE004", "suggestion", "alpha beta gamma delta epsilon"));

        var story = HtmlReport.Of(_folder.Run("check", "a.txt", "--rules", "house", "--select", "HOUSE", "--format", "html")).Story("a.txt");

        Enumerable.Range(1, 4).Select(i => HtmlReport.Marked(story, i))
            .ShouldBe(["alpha beta gamma", "alpha beta gamma delta epsilon", "beta gamma delta", "gamma"]);
        story.QuerySelectorAll("mark").Select(mark => $"{mark.TextContent.Trim()} {mark.GetAttribute("data-findings")}: {mark.ClassName}")
            .ShouldBe(["alpha 1 2: error many", "beta 1 2 3: error many", "gamma 1 2 3 4: error many", "delta 2 3: warning many", "epsilon 2: suggestion"]);
        story.QuerySelectorAll(".ref").Select(link => link.TextContent).ShouldBe(["1", "4", "3", "2"]);
    }

    [Fact]
    public void Conflicts_stand_side_by_side_with_the_words_of_each_story()
    {
        var found = CopyLintProcess.Run("check", "seeds", "--format", "jsonl", "--select", "CL7003").JsonLines.ShouldHaveSingleItem();
        var report = HtmlReport.Of(CopyLintProcess.Run("check", "seeds", "--format", "html", "--select", "CL7003"));

        var sides = report.All(".conflict").ShouldHaveSingleItem().QuerySelectorAll("figure").Select(Side).ToArray();

        var related = found.GetProperty("related").EnumerateArray().Select(place => $"{Field(place, "path")}, line {place.GetProperty("line")}: {WordsOf(place)}");
        sides.ShouldBe([.. related, $"{Field(found, "path")}, line {found.GetProperty("line")} (this story): {WordsOf(found)}"]);
        sides.ShouldContain("seeds/000_78fcc5f38c2b91da.txt, line 7: approximately 8 kilometers");
        report.All(".note").Length.ShouldBe(1);

        static string Side(IElement figure) => $"{figure.QuerySelector("figcaption")!.TextContent}: {figure.QuerySelector("mark")!.TextContent}";
    }

    [Fact]
    public void Stories_are_listed_with_their_counts_and_those_without_findings_are_folded()
    {
        _folder.With("a.txt", "Unconfirmed reports put the the toll at nine.\n").With("b.txt", "Nothing here.\n").With("c.txt", "Nor here.\n");

        var report = HtmlReport.Of(_folder.Run("check", ".", "--format", "html", "--select", "CL1002,CL2001"));

        report.All("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))).ShouldBe(["a.txt 1 1 0"]);
        report.All("details.clean summary").ShouldHaveSingleItem().TextContent.ShouldBe("2 stories without findings");
        report.All("details.clean li").Select(item => item.TextContent).ShouldBe(["b.txt", "c.txt"]);
        report.All("article.story").ShouldHaveSingleItem();
        report.All(".summary").Single().TextContent.ShouldBe("1 error, 1 warning and 0 suggestions in 3 stories.");
        report.All(".tools label").Select(label => HtmlReport.Folded(label.TextContent)).ShouldBe(
            ["Errors 1", "Warnings 1", "Suggestions 0", "Hedging 1", "Duplication 1", "Keys n p"]);
    }

    [Fact]
    public void Without_findings_it_says_so()
    {
        var report = HtmlReport.Of(_folder.With("b.txt", "Nothing here.\n").Run("check", "b.txt", "gone.txt", "--format", "html"));

        report.All(".summary").Single().TextContent.ShouldBe("Nothing to report in 1 story. 1 file or folder could not be used.");
        report.All("table, .tools, article").ShouldBeEmpty();
    }

    [Fact]
    public void The_same_stories_give_the_same_bytes()
    {
        var one = CopyLintProcess.Run("check", "seeds", "tests/Corpus", "--format", "html", "--jobs", "1").Output;

        CopyLintProcess.Run("check", "tests/Corpus", "seeds", "--format", "html", "--jobs", "8").Output.ShouldBe(one);
    }

    [Fact]
    public void A_long_report_waits_on_disk_and_leaves_nothing_there()
    {
        var line = string.Concat(Enumerable.Repeat("The council met on the road. ", 35_000));
        _folder.With("tmp/none", "").With("stories/a.txt", $"Unconfirmed reports came. {line}").With("stories/b.txt", $"{line} Unconfirmed reports came.");
        var temporary = Path.Join(_folder.Path, "tmp");

        var result = CopyLintProcess.Run(new CliRequest(["check", "stories", "--format", "html", "--select", "CL1002"], _folder.Path)
        {
            Environment = [("TMPDIR", temporary), ("TMP", temporary), ("TEMP", temporary)],
        });

        result.Error.ShouldBeEmpty();
        var report = HtmlReport.Of(result);
        HtmlReport.Text(report.Story("stories/a.txt")).ShouldBe(HtmlReport.Folded($"Unconfirmed reports came. {line}"));
        HtmlReport.Text(report.Story("stories/b.txt")).ShouldBe(HtmlReport.Folded($"{line} Unconfirmed reports came."));
        Directory.EnumerateFileSystemEntries(temporary).Select(Path.GetFileName).ShouldBe(["none"]);
    }

    [Fact]
    public void Where_nothing_can_wait_on_disk_it_says_that_the_results_are_lost()
    {
        _folder.With("a.txt", $"Unconfirmed reports came. {string.Concat(Enumerable.Repeat("The council met on the road. ", 45_000))}");
        var gone = Path.Join(_folder.Path, "gone");

        var result = CopyLintProcess.Run(new CliRequest(["check", "a.txt", "--format", "html", "--select", "CL1002"], _folder.Path)
        {
            Environment = [("TMPDIR", gone), ("TMP", gone), ("TEMP", gone)],
        });

        result.Exit.ShouldBe(2);
        result.Error.ShouldStartWith("copylint: The results cannot be written: ");
        result.ErrorLines.ShouldHaveSingleItem();
    }

    private static string Rule(string id, string severity, string pattern) =>
        $"id: {id}\ntitle: A rule\nseverity: {severity}\nwhy: >\n  Because.\nfind: [\"{pattern}\"]\nmessage: \"Here is '{{match}}'.\"\nexamples:\n  wrong: [\"So [[{pattern}]] it is.\"]\n  right: [\"So it is.\"]\n";

    private static string Hash(HtmlReport report, string tag) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(report.All(tag).ShouldHaveSingleItem().TextContent)))}'";

    private static string WordsOf(JsonElement place) =>
        File.ReadAllText(Path.Join(CopyLintProcess.Repository, Field(place, "path"))).Substring(Start(place), Length(place));

    private static string Field(JsonElement finding, string name) => finding.GetProperty(name).GetString()!;

    private static int Start(JsonElement finding) => finding.GetProperty("start").GetInt32();

    private static int Length(JsonElement finding) => finding.GetProperty("length").GetInt32();

    private static string? FixOf(JsonElement finding) => finding.GetProperty("fix") is { ValueKind: JsonValueKind.Object } fix ? Field(fix, "title") : null;
}
