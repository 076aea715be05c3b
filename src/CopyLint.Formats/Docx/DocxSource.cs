using System.IO.Compression;
using System.Text;
using CopyLint.Formats.Decoding;

namespace CopyLint.Formats.Docx;

/// <summary>The file that a document was read from.</summary>
/// <param name="Name">The part that holds the text.</param>
/// <param name="Part">Its characters.</param>
internal sealed record DocxSource(byte[] Archive, string Name, DecodedStory Part)
{
    public string Xml => Part.Text!;

    /// <summary>The file with other XML in the part; the others stay as they are packed.</summary>
    public byte[] With(string xml)
    {
        using var stream = new MemoryStream();
        stream.Write(Archive);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        using (var part = zip.GetEntry(Name)!.Open())
        {
            part.SetLength(0);
            part.Write(Encoded(xml));
        }

        return stream.ToArray();
    }

    private byte[] Encoded(string xml)
    {
        Encoding encoding = Part.Encoding switch { StoryEncoding.Utf16 => Encoding.Unicode, StoryEncoding.Utf16BigEndian => Encoding.BigEndianUnicode, _ => Encoding.UTF8 };
        return [.. Part.MarkLength > 0 ? encoding.GetPreamble() : [], .. encoding.GetBytes(xml)];
    }
}
