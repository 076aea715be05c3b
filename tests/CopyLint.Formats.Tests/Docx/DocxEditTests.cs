using System.Text;
using CopyLint.Diagnostics;
using CopyLint.Formats.Decoding;
using CopyLint.Formats.Docx;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Tests.Docx;

public sealed class DocxEditTests
{
    [Fact]
    public void An_edit_changes_the_elements_that_hold_the_words_and_nothing_else()
    {
        var before = DocxReaderTests.Word().Bytes();

        var after = With(before, ("regime", "rule & order"), (" the quay", ""), ("report", "<report>"));

        StoryDecoder.Decode(after).Text.ShouldBe(Text(before).Replace("regime", "rule & order", StringComparison.Ordinal).Replace(" the quay", "", StringComparison.Ordinal).Replace("report", "<report>", StringComparison.Ordinal));
        var (parts, old) = (DocxFile.Parts(after), DocxFile.Parts(before));
        parts.Keys.ShouldBe(old.Keys);
        parts.Where(part => !part.Value.AsSpan().SequenceEqual(old[part.Key])).Select(part => part.Key).ShouldBe(["word/document.xml"]);
        var xml = Encoding.UTF8.GetString(parts["word/document.xml"]);
        xml.ShouldBe(Encoding.UTF8.GetString(old["word/document.xml"])
            .Replace("<w:t>re</w:t>", "<w:t>rule &amp; order</w:t>", StringComparison.Ordinal).Replace("<w:t>gime</w:t>", "<w:t></w:t>", StringComparison.Ordinal)
            .Replace(" the quay is", " is", StringComparison.Ordinal).Replace("<w:t>the report</w:t>", "<w:t>the &lt;report&gt;</w:t>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_space_that_comes_to_stand_at_the_end_of_an_element_is_kept()
    {
        var before = new DocxFile("<w:p><w:r><w:t>in the the</w:t></w:r><w:r><w:t xml:space=\"preserve\">hall</w:t></w:r></w:p>").Bytes();

        var after = With(before, ("the the", "the "));

        Text(after).ShouldBe("in the hall\n");
        Encoding.UTF8.GetString(DocxFile.Parts(after)["word/document.xml"]).ShouldContain("<w:t xml:space=\"preserve\">in the </w:t>");
    }

    [Fact]
    public void What_has_no_place_in_an_element_is_not_written()
    {
        var document = StoryDecoder.Decode(DocxFile.Of("It is", "in the hall.").Bytes()).Document.ShouldNotBeNull();

        document.With([new TextChange(new TextSpan(0, 2), "It\tis")]).ShouldBeNull();
        document.With([new TextChange(new TextSpan(500, 0), "more")]).ShouldBeNull();
        document.With([new TextChange(new TextSpan(0, 2), "That")]).ShouldNotBeNull();
    }

    [Fact]
    public void Findings_lose_fixes_where_the_words_are_not_the_writers()
    {
        var file = new DocxFile(
            "<w:p><w:fldSimple w:instr=\" DATE \"><w:r><w:t>Monday</w:t></w:r></w:fldSimple></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"Quote\"/></w:pPr><w:r><w:t>Tuesday</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Wednes</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>day</w:t></w:r></w:p>")
            .WithStyles("<w:style w:type=\"paragraph\" w:styleId=\"Quote\"><w:name w:val=\"Quote\"/></w:style>");

        Fixes(file).ShouldBe(["Monday: no", "Tuesday: no", "Wednesday: Safe"]);
        Fixes(file.With("_xmlsignatures/origin.sigs", [])).ShouldBe(["Monday: no", "Tuesday: no", "Wednesday: no"]);
    }

    private static string[] Fixes(DocxFile file)
    {
        var story = StoryReader.Read(InputFormat.Docx, StoryDecoder.Decode(file.Bytes())).Stories.ShouldHaveSingleItem();
        return [.. story.Source.Layout.Blocks.Select(block => $"{story.Source.Text.ToString(block.Span)}: {Fix(story, block)?.Applicability.ToString() ?? "no"}")];
    }

    private static CodeFix? Fix(ReadStory story, LayoutBlock block) => story.InFile(new Diagnostic(
        Analysis.EngineRules.NotUtf8.Descriptor, Severity.Warning, block.Span, "", default, IsQuoted: false, [], [], new CodeFix("", FixApplicability.Safe, [new TextChange(block.Span, "a day")]))).Fix;

    /// <summary>The file with words replaced where they first stand in its text.</summary>
    private static byte[] With(byte[] file, params (string Old, string New)[] words)
    {
        var document = StoryDecoder.Decode(file).Document.ShouldNotBeNull();
        return document.With(words.Select(word => new TextChange(new TextSpan(document.Text.IndexOf(word.Old, StringComparison.Ordinal), word.Old.Length), word.New))).ShouldNotBeNull();
    }

    private static string Text(byte[] file) => StoryDecoder.Decode(file).Text.ShouldNotBeNull();
}
