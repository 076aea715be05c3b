using System.Text;
using CopyLint.Formats.Decoding;
using CopyLint.Syntax;

namespace CopyLint.Formats.Tests.Docx;

public sealed class DocxReaderTests
{
    [Fact]
    public void What_word_writes_is_read_as_it_shows_it_without_marks()
    {
        var decoded = Decoded(Word());

        decoded.Text.ShouldBe(
            "Ferry aground\nBy Mara Quill\nA change of regime came\u00A0at noon, the mayor said.\nThe tug left; the quay is shut.\nSee the report for more.\nFirst\tsecond co\u2011op third\n\nA box.\n");
        Fixture.Blocks(Story(decoded)).ShouldBe(
        [
            "headline: Ferry aground",
            "body: By Mara Quill",
            "body: A change of regime came\u00A0at noon, the mayor said.",
            "body: The tug left; the quay is shut.",
            "body: See the report for more.",
            "body: First\tsecond co\u2011op\nthird",
            "body: A box.",
        ]);
    }

    [Fact]
    public void Roles_come_from_styles_by_their_names_and_levels_whatever_their_ids()
    {
        var file = new DocxFile(
            "<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr><w:r><w:t>Hafen</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"Titel\"/></w:pPr><w:r><w:t>Harbour shut</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"Ours\"/></w:pPr><w:r><w:t>The harbour closes</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>It is shut.</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"Zitat\"/></w:pPr><w:r><w:t>It is over.</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>A tug</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>What comes next</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"Bild\"/></w:pPr><w:r><w:t>The quay at noon</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"Verzeichnis1\"/></w:pPr><w:r><w:t>Contents 1</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ship</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>300 tons</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")
            .WithStyles(
                "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name w:val=\"Normal\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Standard\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Ours\"><w:name w:val=\"House deck\"/><w:basedOn w:val=\"Unter\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Unter\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Unter\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Zitat\"><w:name w:val=\"Quote\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Bild\"><w:name w:val=\"caption\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Verzeichnis1\"><w:name w:val=\"toc 1\"/></w:style>");

        Fixture.Blocks(Story(Decoded(file))).ShouldBe(
        [
            "display: Hafen",
            "headline: Harbour shut",
            "display: The harbour closes",
            "body: It is shut.",
            "body: It is over.",
            "list-item: A tug",
            "display: What comes next",
            "display: The quay at noon",
            "table: Ship",
            "table: 300 tons",
        ]);
    }

    [Fact]
    public void A_table_that_holds_the_whole_story_is_only_its_layout()
    {
        var words = string.Concat(Enumerable.Repeat("The harbour was shut on Wednesday, the harbour master said. ", 12));
        var file = new DocxFile($"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Slug</w:t></w:r></w:p><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");

        Story(Decoded(file)).Source.Layout.Blocks.Select(block => block.Role).ShouldBe([BlockRole.Body, BlockRole.Body]);
    }

    [Fact]
    public void What_google_docs_writes_is_read()
    {
        var file = new DocxFile(
            "<w:p w:rsidR=\"00000000\" w:rsidDel=\"00000000\" w:rsidP=\"00000000\"><w:pPr><w:pStyle w:val=\"Title\"/><w:rPr/></w:pPr><w:bookmarkStart w:colFirst=\"0\" w:colLast=\"0\" w:name=\"_x\" w:id=\"0\"/><w:bookmarkEnd w:id=\"0\"/>"
            + "<w:r w:rsidDel=\"00000000\" w:rsidR=\"00000000\" w:rsidRPr=\"00000000\"><w:rPr><w:rtl w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\">Mill reopens </w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr/></w:pPr><w:r><w:rPr><w:rtl w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\">One line,</w:t><w:br w:type=\"textWrapping\"/><w:t xml:space=\"preserve\">one more &amp; done.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:rPr><w:rtl w:val=\"0\"/></w:rPr></w:r></w:p>"
            + "<w:sdt><w:sdtPr><w:id w:val=\"1\"/><w:tag w:val=\"goog_rdk_0\"/></w:sdtPr><w:sdtContent><w:p><w:ins w:author=\"A\" w:id=\"0\"><w:r><w:t>It is new.</w:t></w:r></w:ins></w:p></w:sdtContent></w:sdt>"
            + "<w:p><w:hyperlink r:id=\"rId6\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:r><w:t>A link</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\"> ends it.</w:t></w:r></w:p>")
            .WithStyles("<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>");

        var decoded = Decoded(file);
        decoded.Text.ShouldBe("Mill reopens \nOne line, one more & done.\n\nIt is new.\nA link ends it.\n");
        var story = Story(decoded);
        Fixture.Blocks(story).ShouldBe(["headline: Mill reopens", "body: One line,\none more & done.", "body: It is new.", "body: A link ends it."]);
        story.Source.Layout.Blocks[1].IsPlain.ShouldBeTrue();
        story.Source.Metadata.Language.ShouldBe("en-GB");
    }

    [Fact]
    public void Paragraphs_that_a_tracked_change_joins_are_one_block_on_two_lines()
    {
        var file = new DocxFile(
            "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">The quay </w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id=\"2\"/></w:rPr></w:pPr><w:del w:id=\"3\"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
            + "<w:p><w:r><w:t>is shut.</w:t></w:r></w:p>");

        var decoded = Decoded(file);
        decoded.Text.ShouldBe("The quay \n\nis shut.\n");
        Fixture.Blocks(Story(decoded)).ShouldBe(["body: The quay is shut."]);
    }

    [Fact]
    public void A_field_that_never_ends_hides_nothing() =>
        Decoded(new DocxFile("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>It is shut.</w:t></w:r></w:p>")).Text.ShouldBe("It is shut.\n");

    [Fact]
    public void The_properties_give_the_metadata_and_the_text_its_language()
    {
        var file = new DocxFile(
            "<w:p><w:r><w:rPr><w:lang w:val=\"de-DE\"/></w:rPr><w:t>Hafen</w:t></w:r><w:r><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr><w:t>The harbour is shut.</w:t></w:r></w:p>")
            .With(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">"
                + "<dc:title>Harbour</dc:title><dc:creator>Mara Quill</dc:creator><dc:language>fr-FR</dc:language>"
                + "<dcterms:created>2026-11-17T09:00:00Z</dcterms:created><dcterms:modified>2026-11-18T10:30:00Z</dcterms:modified></cp:coreProperties>");

        Story(Decoded(file)).Source.Metadata.ShouldBe(new StoryMetadata
        {
            Slug = "Harbour",
            Provider = "Mara Quill",
            Language = "en-GB",
            Created = new DateTimeOffset(2026, 11, 17, 9, 0, 0, TimeSpan.Zero),
            Versioned = new DateTimeOffset(2026, 11, 18, 10, 30, 0, TimeSpan.Zero),
        });
    }

    [Fact]
    public void The_main_part_has_the_name_that_the_archive_gives_it()
    {
        var main = Encoding.UTF8.GetString(DocxFile.Parts(DocxFile.Of("It is shut.").Bytes())["word/document.xml"]);
        var file = DocxFile.Of("Old.").Without("word/document.xml").With("_rels/.rels", DocxFile.Relation("officeDocument", "/word/document2.xml"))
            .With("word/document2.xml", Encoding.UTF8.GetBytes(main.Replace("<w:t>", "<w:t xml:space=\"preserve\"> ", StringComparison.Ordinal)))
            .With("word/_rels/document2.xml.rels", DocxFile.Relation("styles", "styles2.xml"))
            .With("word/styles2.xml", "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Title\"/></w:style></w:styles>");

        Fixture.Blocks(Story(Decoded(file))).ShouldBe(["headline: It is shut."]);
    }

    [Fact]
    public void A_document_without_words_is_none()
    {
        var read = StoryReader.Read(InputFormat.Docx, Decoded(DocxFile.Of("", " ")));

        read.Stories.ShouldBeEmpty();
        read.Skipped.ShouldHaveSingleItem().Reason.ShouldBe("a document without words");
    }

    /// <summary>Runs cut by spelling marks, tracked changes, comments, a field, hidden words, symbols, a text box in both of its forms.</summary>
    internal static DocxFile Word() => new DocxFile(
        "<w:p w:rsidR=\"00A1\" w:rsidRDefault=\"00A1\"><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Ferry aground</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>By Mara Quill</w:t></w:r></w:p>"
        + "<w:p><w:commentRangeStart w:id=\"0\"/><w:r w:rsidR=\"00B2\"><w:t xml:space=\"preserve\">A change of </w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r w:rsidRPr=\"00C3\"><w:rPr><w:b/></w:rPr><w:t>re</w:t></w:r>"
        + "<w:r><w:t>gime</w:t></w:r><w:proofErr w:type=\"spellEnd\"/><w:commentRangeEnd w:id=\"0\"/><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference w:id=\"0\"/></w:r>"
        + "<w:r><w:t xml:space=\"preserve\"> came&#xA0;at </w:t></w:r><w:del w:id=\"1\" w:author=\"Desk\"><w:r><w:delText xml:space=\"preserve\">midnight </w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"Desk\"><w:r><w:t>noon</w:t></w:r></w:ins>"
        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space=\"preserve\"> a secret</w:t></w:r><w:r><w:t>, the mayor said.</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
        + "<w:p><w:moveFrom w:id=\"4\"><w:r><w:t>Moved away.</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>The tug left; </w:t></w:r><w:r><w:t xml:space=\"preserve\"> the quay is shut.</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t xml:space=\"preserve\">See </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> HYPERLINK \"https://example.org\" </w:instrText></w:r><w:r><w:t>code</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>the report</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> for </w:t></w:r><w:fldSimple w:instr=\" REF x \"><w:r><w:t>more</w:t></w:r></w:fldSimple><w:r><w:t>.</w:t></w:r></w:p>"
        + "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr><w:r><w:t>First</w:t><w:tab/><w:t>second co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:br/><w:t>third</w:t></w:r></w:p>"
        + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing></mc:Choice>"
        + "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p><w:sectPr/>")
        .WithStyles("<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>");

    private static DecodedStory Decoded(DocxFile file)
    {
        var decoded = StoryDecoder.Decode(file.Bytes());
        decoded.Problem.ShouldBeNull();
        FormatDetector.Detect("story", decoded).ShouldBe(InputFormat.Docx);
        return decoded;
    }

    private static ReadStory Story(DecodedStory decoded) => StoryReader.Read(InputFormat.Docx, decoded).Stories.ShouldHaveSingleItem();
}
