using System.Text;
using CopyLint.Formats.Decoding;
using FsCheck;
using FsCheck.Fluent;

namespace CopyLint.Formats.Tests.Docx;

public sealed class DocxBadInputTests
{
    [Fact]
    public void What_is_no_document_says_what_it_is()
    {
        Problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).ShouldBe("is a Word file of the old kind (.doc), or one with a password. Save it as .docx without a password.");
        Problem(DocxFile.Of("It is shut.").Without("word/document.xml").Without("_rels/.rels").Bytes()).ShouldBe("is no Word document: it is a ZIP archive without word/document.xml.");
        Problem(DocxFile.Of("It is shut.").With("word/document.xml", "<workbook/>").Bytes()).ShouldBe("is no Word document: its part word/document.xml holds no text of Word.");
        Problem(DocxFile.Of("It is shut.").Bytes()[..200]).ShouldStartWith("is a ZIP archive that is cut off or damaged: ");
        var read = StoryReader.Read(InputFormat.Docx, StoryDecoder.Decode("It is shut."u8));
        read.Error.ShouldNotBeNull().Message.ShouldBe("This is no Word document (DOCX): it is no ZIP archive.");
    }

    [Fact]
    public void Broken_xml_is_told_with_its_part_and_place()
    {
        Problem(DocxFile.Of("It is shut.").With("word/document.xml", "<w:document xmlns:w=\"x\">\n<w:body></w:p>").Bytes())
            .ShouldStartWith("cannot be read: its part word/document.xml is broken at line 3, column 11. This is no well-formed XML: ");
        Problem(DocxFile.Of("It is shut.").With("word/styles.xml", "<w:styles>").Bytes()).ShouldStartWith("cannot be read: its part word/styles.xml is broken at line 2, column ");
        Problem(DocxFile.Of("It is shut.").With("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").Bytes())
            .ShouldStartWith("cannot be read: its part word/document.xml is broken at line 2, column 13. The DOCTYPE declares things of its own.");
        Problem(DocxFile.Of("It is shut.").With("word/document.xml", [.. "<a>"u8, 0xFF, .. "</a>"u8]).Bytes()).ShouldBe("cannot be read: its part word/document.xml is no text in UTF-8.");
        Problem(new DocxFile(string.Concat(Enumerable.Repeat("<w:p>", 300))).Bytes()).ShouldContain("Elements are nested more than 256 deep.");
    }

    [Fact]
    public void Bombs_are_refused_by_growth_by_size_and_by_tags()
    {
        var zeros = new byte[3 << 20];
        Problem(DocxFile.Of("").With("word/document.xml", zeros).Bytes()).ShouldBe("is refused: its part word/document.xml unpacks to more than 500 times its size, as a ZIP bomb does.");
        Problem(DocxFile.Of("").With("word/styles.xml", zeros).Bytes()).ShouldBe("is refused: its part word/styles.xml unpacks to more than 500 times its size, as a ZIP bomb does.");

        var random = new Random(7);
        var words = new StringBuilder();
        while (words.Length < 66 << 20)
        {
            words.Append((char)('a' + random.Next(26))).Append((char)('a' + random.Next(26))).Append(' ', 30);
        }

        Problem(DocxFile.Of(words.ToString()).Bytes()).ShouldBe("is refused: its part word/document.xml unpacks to more than 64 MB.");
        var tags = new StringBuilder();
        for (var i = 0; i < 1_100_000; i++)
        {
            tags.Append("<w:p").Append(' ', random.Next(8)).Append("></w:p>");
        }

        Problem(new DocxFile(tags.ToString()).Bytes()).ShouldBe("is refused: its part word/document.xml holds more than 2 million tags.");
    }

    [Fact]
    public void No_damage_makes_the_reader_fail()
    {
        var whole = DocxReaderTests.Word().Bytes();
        var main = Encoding.UTF8.GetString(DocxFile.Parts(whole)["word/document.xml"]);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var bytes = random.Next(2) == 0 ? Damaged(whole, random) : DocxReaderTests.Word().With("word/document.xml", Encoding.UTF8.GetBytes(Shuffled(main, random))).Bytes();
            var decoded = StoryDecoder.Decode(bytes);
            (decoded.Text is null).ShouldBe(decoded.Problem is not null);
            foreach (var story in decoded.Document?.Read().Stories ?? [])
            {
                story.Source.Layout.Blocks.ShouldAllBe(block => story.Origin.Map(block.Span).All(run => run.End <= decoded.Text!.Length));
            }
        }));
    }

    private static byte[] Damaged(byte[] file, Random random)
    {
        var bytes = file[..^(random.Next(3) == 0 ? random.Next(file.Length) : 0)];
        for (var times = random.Next(1, 12); times > 0 && bytes.Length > 4; times--)
        {
            bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    /// <summary>With elements cut out, doubled and moved.</summary>
    private static string Shuffled(string xml, Random random)
    {
        var tags = xml.Split('<').Skip(1).Select(tag => '<' + tag).ToList();
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(2, tags.Count - 2);
            tags.Insert(random.Next(2, tags.Count - 2), tags[at]);
            if (random.Next(2) == 0)
            {
                tags.RemoveAt(random.Next(2, tags.Count - 2));
            }
        }

        return string.Concat(tags);
    }

    private static string Problem(byte[] bytes) => StoryDecoder.Decode(bytes).Problem.ShouldNotBeNull();
}
