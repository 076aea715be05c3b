using System.IO.Compression;
using System.Text;

namespace CopyLint.Formats.Tests.Docx;

/// <summary>Word documents made part by part, with XML as the programs write it that newsrooms use.</summary>
public sealed class DocxFile
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";

    private const string Spaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private readonly List<(string Name, byte[] Bytes)> _parts = [];

    /// <param name="body">What stands in w:body.</param>
    public DocxFile(string body)
    {
        With("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""");
        With("_rels/.rels", Relation("officeDocument", "word/document.xml"));
        With("word/document.xml", $"<w:document {Spaces}><w:body>{body}</w:body></w:document>");
    }

    /// <summary>Paragraphs of plain words.</summary>
    public static DocxFile Of(params ReadOnlySpan<string> paragraphs)
    {
        var body = new StringBuilder();
        foreach (var words in paragraphs)
        {
            body.Append("<w:p><w:r><w:t>").Append(words).Append("</w:t></w:r></w:p>");
        }

        return new DocxFile(body.ToString());
    }

    public DocxFile With(string name, string xml) => With(name, Encoding.UTF8.GetBytes(Head + xml));

    public DocxFile With(string name, byte[] bytes)
    {
        _parts.RemoveAll(part => part.Name == name);
        _parts.Add((name, bytes));
        return this;
    }

    public DocxFile Without(string name)
    {
        _parts.RemoveAll(part => part.Name == name);
        return this;
    }

    public DocxFile WithStyles(string styles) => With("word/styles.xml", $"<w:styles {Spaces}>{styles}</w:styles>");

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _parts)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2026, 11, 18, 12, 0, 0, TimeSpan.Zero);
                using var part = entry.Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The parts of a file, by name.</summary>
    public static Dictionary<string, byte[]> Parts(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(entry => entry.FullName, Unpacked);
    }

    private static byte[] Unpacked(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static string Relation(string kind, string target) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/></Relationships>";
}
