using System.Collections.Immutable;
using CopyLint.Formats.Decoding;
using CopyLint.Formats.Origins;
using CopyLint.Formats.Xml;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Docx;

/// <summary>A Word document. Its text has a line for each paragraph; positions are those in this text.</summary>
public sealed class DocxDocument
{
    private readonly OriginText _text;
    private readonly ImmutableArray<DocxLine> _lines;
    private readonly DocxSource _source;
    private readonly StoryMetadata _metadata;

    private DocxDocument(OriginText text, ImmutableArray<DocxLine> lines, DocxSource source, StoryMetadata metadata)
    {
        _text = text;
        _lines = lines;
        _source = source;
        _metadata = metadata;
    }

    public string Text => _text.Text;

    /// <summary>Whether the bytes are those of an archive, or of what Office wrote before it wrote archives.</summary>
    public static bool Claims(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || IsOld(bytes);

    /// <summary>The text of bytes that are claimed.</summary>
    public static DecodedStory Decode(ReadOnlySpan<byte> bytes)
    {
        if (IsOld(bytes))
        {
            return DecodedStory.Refused("is a Word file of the old kind (.doc), or one with a password. Save it as .docx without a password.");
        }

        try
        {
            var archive = bytes.ToArray();
            using var package = DocxPackage.Open(archive);
            return Open(package, archive) is { } document
                ? new DecodedStory(document.Text, -1, StoryEncoding.Docx, 0) { Document = document }
                : DecodedStory.Refused(package.Problem ?? (package.Holds(package.Main) ? $"is no Word document: its part {package.Main} holds no text of Word." : $"is no Word document: it is a ZIP archive without {package.Main}."));
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or NotSupportedException)
        {
            return DecodedStory.Refused($"is a ZIP archive that is cut off or damaged: {damage.Message}");
        }
    }

    /// <summary>The story in it.</summary>
    public ReadFile Read() => DocxCopy.Read(Text, _lines, _metadata) is { } story
        ? new ReadFile([story])
        : new ReadFile([]) { Skipped = [new SkippedItem(null, "a document without words")] };

    /// <summary>The file with changes of the text; null where one of them cannot be written. All its other parts stay as they are.</summary>
    /// <param name="changes">In the order of the text, without overlaps.</param>
    public byte[]? With(IEnumerable<TextChange> changes) =>
        new DocxEdits(_source.Xml, _text.Origin!, [.. _lines.SelectMany(line => line.Runs)]).Write(changes, Text) is { } xml ? _source.With(xml) : null;

    /// <summary>So begins what OLE stores: old files of Office, and new ones that are encrypted.</summary>
    private static bool IsOld(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    private static DocxDocument? Open(DocxPackage package, byte[] archive)
    {
        if (package.Text(package.Main) is not { } main || package.Xml(package.Main, main.Text!) is not { } root || root is not { Name: "document" } || !root.IsWord() || root["body"] is not { } body)
        {
            return null;
        }

        var styles = package.Xml(package.Related("/styles") ?? "word/styles.xml");
        var core = package.Xml("docProps/core.xml");
        if (package.Problem is not null)
        {
            return null;
        }

        var known = new DocxStyles(styles);
        var lines = new DocxLines(known, package.IsSigned);
        var text = lines.Take(body);
        if (lines.HasOpenField)
        {
            lines = new DocxLines(known, package.IsSigned) { IgnoresFields = true };
            text = lines.Take(body);
        }

        return new DocxDocument(text, lines.Lines, new DocxSource(archive, package.NameOf(package.Main), main), DocxMetadata.Of(core, lines.Language));
    }
}
