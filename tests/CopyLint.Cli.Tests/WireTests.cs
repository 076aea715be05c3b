using System.Xml.Linq;

namespace CopyLint.Cli.Tests;

/// <summary>Stories in the XML and text formats of agencies, from the file to the finding and back.</summary>
public sealed class WireTests : IDisposable
{
    private static readonly string s_fixtures = Path.Join(CopyLintProcess.Repository, "tests", "CopyLint.Formats.Tests", "Fixtures");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("newsml/harbour.xml")]
    [InlineData("nitf/bridge.xml")]
    public void A_finding_stands_at_its_words_in_the_file(string fixture)
    {
        var text = File.ReadAllText(Path.Join(s_fixtures, fixture));
        _folder.With("story.xml", text);

        var found = _folder.Run("check", "story.xml", "--select", "CL2001", "--format", "jsonl").JsonLines;

        found.Length.ShouldBe(3);
        foreach (var finding in found)
        {
            var start = finding.GetProperty("start").GetInt32();
            var doubled = text.Substring(start, finding.GetProperty("length").GetInt32());
            var words = doubled.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            words.ShouldBe([words[0], words[0]]);
            text.Split('\n')[finding.GetProperty("line").GetInt32() - 1][(finding.GetProperty("column").GetInt32() - 1)..].ShouldStartWith(words[0]);
        }
    }

    [Theory]
    [InlineData("newsml/harbour.xml")]
    [InlineData("nitf/bridge.xml")]
    public void A_fix_leaves_valid_xml(string fixture)
    {
        var text = File.ReadAllText(Path.Join(s_fixtures, fixture));
        _folder.With("story.xml", text);

        _folder.Run("check", "story.xml", "--fix", "--select", "CL2001").Exit.ShouldBe(0);

        var after = XDocument.Load(Path.Join(_folder.Path, "story.xml")).Root.ShouldNotBeNull();
        var before = XDocument.Parse(text).Root.ShouldNotBeNull();
        after.Descendants().Select(element => element.Name).ShouldBe(before.Descendants().Select(element => element.Name));
        after.Value.Length.ShouldBeLessThan(before.Value.Length);
    }

    [Fact]
    public void A_broken_file_is_named_with_its_place_and_the_others_go_on()
    {
        _folder.With("a.xml", "<nitf>\n<body><p>The end").With("b.xml", "<nitf><body><p>It is in the the hall, she said.</p></body></nitf>");

        var result = _folder.Run("check", ".");

        result.Exit.ShouldBe(2);
        result.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("copylint: a.xml(2,17): This is no well-formed XML: ");
        result.Lines.ShouldHaveSingleItem().ShouldStartWith("b.xml(1,29): error CL2001: ");
    }
}
