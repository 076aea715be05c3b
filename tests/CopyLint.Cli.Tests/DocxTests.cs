using System.Text;
using CopyLint.Formats.Tests.Docx;

namespace CopyLint.Cli.Tests;

/// <summary>Word documents, from the archive to the finding and back.</summary>
public sealed class DocxTests : IDisposable
{
    private const string Body =
        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Ferry aground in the the harbor</w:t></w:r></w:p><w:p/>"
        + "<w:p><w:r><w:t>It \U0001F6A2 lies off of the quay, in th</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">e the </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>of of </w:delText></w:r></w:del><w:r><w:t>harbor &amp; sinks.</w:t></w:r></w:p>";

    private const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_stand_at_paragraph_and_character_and_are_fixed_in_the_document()
    {
        var file = new DocxFile(Body).WithStyles(Styles).With("docProps/thumbnail.jpeg", [1, 2, 3]).Bytes();
        _folder.With("desk/a.docx", file).With("desk/~$a.docx", "lock").With("desk/.~lock.a.docx#", "lock");

        var found = _folder.Run("check", ".", "--select", "CL2001", "--format", "jsonl").JsonLines;
        found.Select(finding => $"{finding.GetProperty("path")} {finding.GetProperty("line")},{finding.GetProperty("column")}-{finding.GetProperty("endColumn")} {finding.GetProperty("start")}+{finding.GetProperty("length")} {finding.GetProperty("role")}")
            .ShouldBe(["desk/a.docx 1,18-25 17+7 headline", "desk/a.docx 3,32-39 64+7 body"]);

        _folder.Run("check", ".", "--select", "CL2001", "--diff").Lines[2..].ShouldBe(
        [
            "@@ -1,3 +1,3 @@", "-Ferry aground in the the harbor", "+Ferry aground in the harbor", " ",
            "-It \U0001F6A2 lies off of the quay, in the the harbor & sinks.", "+It \U0001F6A2 lies off of the quay, in the harbor & sinks.",
        ]);
        var result = _folder.Run("check", ".", "--select", "CL2001", "--fix");
        result.Exit.ShouldBe(0, result.Output);
        result.ErrorLines.ShouldBe(["copylint: 2 findings fixed in 1 story, 0 left."]);

        var parts = DocxFile.Parts(File.ReadAllBytes(Path.Join(_folder.Path, "desk/a.docx")));
        var old = DocxFile.Parts(file);
        parts.Keys.ShouldBe(old.Keys);
        parts.Where(part => !part.Value.AsSpan().SequenceEqual(old[part.Key])).Select(part => part.Key).ShouldBe(["word/document.xml"]);
        Encoding.UTF8.GetString(parts["word/document.xml"]).ShouldBe(Encoding.UTF8.GetString(old["word/document.xml"])
            .Replace("in the the harbor", "in the harbor", StringComparison.Ordinal).Replace(">e the <", ">e <", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_is_told_by_what_it_holds_and_shown_by_inspect()
    {
        _folder.With("story", new DocxFile(Body).WithStyles(Styles).Bytes());

        _folder.Run("check", "story", "--select", "CL2001").Lines.ShouldBe(["story(1,18): error CL2001: 'the' is repeated.", "story(3,32): error CL2001: 'the' is repeated."]);
        var shown = _folder.Run("inspect", "story");
        shown.Exit.ShouldBe(0, shown.Error);
        shown.Output.ShouldContain("Ferry aground in the the harbor");
        shown.Output.ShouldContain("headline");
    }

    [Fact]
    public void Files_that_cannot_be_read_are_one_message_each_and_the_others_go_on()
    {
        var whole = DocxFile.Of("It is in the the hall.");
        _folder.With("good.docx", whole.Bytes())
            .With("bomb.docx", DocxFile.Of("").With("word/document.xml", new byte[3 << 20]).Bytes())
            .With("broken.docx", DocxFile.Of("").With("word/document.xml", "<w:document xmlns:w=\"x\">\n<w:body></w:p>").Bytes())
            .With("cut.docx", whole.Bytes()[..300])
            .With("old.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])
            .With("sheet.docx", DocxFile.Of("").Without("word/document.xml").With("_rels/.rels", DocxFile.Relation("officeDocument", "xl/workbook.xml")).With("xl/workbook.xml", "<workbook/>").Bytes())
            .With("words.docx", "It is in the the hall.");

        var result = _folder.Run("check", ".", "--select", "CL2001");

        result.Exit.ShouldBe(2);
        result.Lines.ShouldBe(["good.docx(1,10): error CL2001: 'the' is repeated."]);
        result.ErrorLines.Select(line => line.Split(" ZIP archive that is cut off or damaged: ")[0]).ShouldBe(
        [
            "copylint: The file 'bomb.docx' is refused: its part word/document.xml unpacks to more than 500 times its size, as a ZIP bomb does.",
            "copylint: The file 'broken.docx' cannot be read: its part word/document.xml is broken at line 3, column 11. This is no well-formed XML: The 'w:body' start tag on line 3 position 2 does not match the end tag of 'w:p'.",
            "copylint: The file 'cut.docx' is a",
            "copylint: The file 'old.docx' is a Word file of the old kind (.doc), or one with a password. Save it as .docx without a password.",
            "copylint: The file 'sheet.docx' is no Word document: its part xl/workbook.xml holds no text of Word.",
            "copylint: words.docx(1,1): This is no Word document (DOCX): it is no ZIP archive.",
        ]);
    }
}
