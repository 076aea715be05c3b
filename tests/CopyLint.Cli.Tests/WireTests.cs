using System.Text;
using System.Xml.Linq;

namespace CopyLint.Cli.Tests;

/// <summary>Stories in the XML and text formats of agencies, from the file to the finding and back.</summary>
public sealed class WireTests : IDisposable
{
    private static readonly string s_fixtures = Path.Join(CopyLintProcess.Repository, "tests", "CopyLint.Formats.Tests", "Fixtures");

    private static readonly string[] s_names = ["newsml/harbour.xml", "nitf/bridge.xml", "wire/flood.anpa", "wire/two.iptc"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_stand_at_their_words_in_the_file()
    {
        var found = WithFixtures().Run("check", ".", "--select", "CL2001,CL0004", "--format", "jsonl").JsonLines;

        found.Select(finding => finding.GetProperty("path").GetString()).ShouldBe(
        [
            "newsml/harbour.xml", "newsml/harbour.xml", "newsml/harbour.xml", "nitf/bridge.xml", "nitf/bridge.xml", "nitf/bridge.xml",
            "wire/flood.anpa", "wire/flood.anpa", "wire/two.iptc", "wire/two.iptc", "wire/two.iptc",
        ]);
        foreach (var finding in found)
        {
            var text = Text(finding.GetProperty("path").GetString()!);
            var doubled = text.Substring(finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32());
            var words = doubled.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            words.ShouldBe([words[0], words[0]]);
            text.Split('\n')[finding.GetProperty("line").GetInt32() - 1][(finding.GetProperty("column").GetInt32() - 1)..].ShouldStartWith(words[0]);
        }
    }

    [Fact]
    public void Fixes_leave_valid_files_and_touch_nothing_else()
    {
        var result = WithFixtures().Run("check", ".", "--fix", "--select", "CL2001");

        result.Exit.ShouldBe(0, result.Output);
        result.ErrorLines.ShouldBe(["copylint: 11 findings fixed in 4 stories, 0 left."]);
        foreach (var name in s_names)
        {
            var after = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Join(_folder.Path, name)));
            string.Concat(after.Where(c => !char.IsAsciiLetter(c) && !char.IsWhiteSpace(c))).ShouldBe(string.Concat(Text(name).Where(c => !char.IsAsciiLetter(c) && !char.IsWhiteSpace(c))));
            after.Length.ShouldBeLessThan(Text(name).Length);
            if (name.EndsWith(".xml", StringComparison.Ordinal))
            {
                XDocument.Parse(after).Descendants().Count().ShouldBe(XDocument.Parse(Text(name)).Descendants().Count());
            }
        }
    }

    [Fact]
    public void Html_in_a_feed_is_fixed_where_it_stands_and_not_over_its_tags()
    {
        _folder.With("desk.rss", File.ReadAllBytes(Path.Join(s_fixtures, "feed/desk.rss")));

        var result = _folder.Run("check", ".", "--fix", "--select", "CL2001");

        result.Lines.ShouldBe(["desk.rss(15,54): error CL2001: 'in' is repeated."]);
        var content = XDocument.Load(Path.Join(_folder.Path, "desk.rss")).Descendants(XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/")).Single();
        content.Value.ShouldStartWith("<p>The mayor met the council on Tuesday, the town clerk said.</p>\n<p>&#8220;It went <b>well</b>,&#8221; the clerk said in <a");
        File.ReadAllText(Path.Join(_folder.Path, "desk.rss")).ShouldContain("<description>&lt;p&gt;The pool opens at noon &amp;amp; closes");
    }

    [Fact]
    public void Broken_files_are_named_with_their_place_what_is_no_story_is_counted_and_the_others_go_on()
    {
        _folder.With("a.xml", "<nitf>\n<body><p>The end")
            .With("b.xml", "<nitf><body><p>It is in the the hall.</p></body></nitf>")
            .With("m.xml", File.ReadAllBytes(Path.Join(s_fixtures, "newsml/message.xml")))
            .With("web.config.xml", "<configuration><system.web/></configuration>");

        var result = _folder.Run("check", ".", "--format", "json", "--select", "CL2001");

        result.Exit.ShouldBe(2);
        result.ErrorLines.Length.ShouldBe(2);
        result.ErrorLines[0].ShouldStartWith("copylint: a.xml(2,17): This is no well-formed XML: ");
        result.ErrorLines[1].ShouldBe(
            "copylint: Skipped 8 items that hold no text: urn:newsml:wire.example:20261118:package in m.xml (a package), urn:newsml:wire.example:20261118:photo in m.xml (a picture), "
            + "urn:newsml:wire.example:20261118:radio in m.xml (an audio), urn:newsml:wire.example:20261118:brief in m.xml (an item without a text), urn:newsml:wire.example:20261118:plan in m.xml (a plan) and 3 more.");
        var summary = System.Text.Json.JsonDocument.Parse(result.Output).RootElement;
        summary.GetProperty("summary").GetProperty("skipped").GetInt32().ShouldBe(8);
        summary.GetProperty("summary").GetProperty("stories").GetInt32().ShouldBe(3);
        summary.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem().GetProperty("column").GetInt32().ShouldBe(25);
    }

    private TempFolder WithFixtures()
    {
        foreach (var name in s_names)
        {
            _folder.With(name, File.ReadAllBytes(Path.Join(s_fixtures, name)));
        }

        return _folder;
    }

    private static string Text(string name) => Encoding.Latin1.GetString(File.ReadAllBytes(Path.Join(s_fixtures, name)));
}
