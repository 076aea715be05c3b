using System.IO.Compression;
using CopyLint.Formats.Decoding;
using CopyLint.Formats.Origins;
using CopyLint.Formats.Xml;
using CopyLint.Text;

namespace CopyLint.Formats.Docx;

/// <summary>
/// The parts of a Word document, which is a ZIP archive of XML. What unpacks to too much is refused while it unpacks: what the
/// archive says of its own sizes is not relied on.
/// </summary>
internal sealed class DocxPackage : IDisposable
{
    private const string UsualMain = "word/document.xml";

    /// <summary>Bytes that a part may unpack to.</summary>
    private const int LargestPart = 64 << 20;

    /// <summary>A part that is larger must not be more than so many times its packed size. Text comes to 10, tables of equal cells to 200, nothing at all to 1,000.</summary>
    private const int SmallPart = 1 << 20;
    private const int MostGrowth = 500;

    /// <summary>Each tag takes memory that its few bytes do not show.</summary>
    private const int MostTags = 2_000_000;
    private const int MostEntries = 10_000;

    private readonly byte[] _bytes;
    private readonly ZipArchive _archive;

    private DocxPackage(byte[] bytes, ZipArchive archive)
    {
        _bytes = bytes;
        _archive = archive;
        Main = Target("_rels/.rels", "", "/officeDocument") ?? UsualMain;
    }

    /// <summary>The name of the part that holds the text.</summary>
    public string Main { get; }

    /// <summary>Why it cannot be read, to stand behind the file's name; null where it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether somebody has signed what the parts hold.</summary>
    public bool IsSigned => _archive.Entries.Any(entry => entry.FullName.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Throws what the library throws of archives that are damaged.</summary>
    public static DocxPackage Open(byte[] bytes) => bytes.AsSpan().Count("PK\u0001\u0002"u8) > MostEntries
        ? throw new InvalidDataException("It lists too many parts.")
        : new DocxPackage(bytes, new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read));

    public void Dispose() => _archive.Dispose();

    public bool Holds(string name) => Entry(name) is not null;

    /// <summary>The name of the part that stands in such a relation to the main one; null where none is named.</summary>
    public string? Related(string relation)
    {
        var slash = Main.LastIndexOf('/') + 1;
        return Target($"{Main[..slash]}_rels/{Main[slash..]}.rels", Main[..slash], relation);
    }

    /// <summary>The characters of a part; null of one that is not there or cannot be read.</summary>
    public DecodedStory? Text(string name)
    {
        if (Problem is not null || Entry(name) is not { } entry || Unpacked(entry) is not { } bytes)
        {
            return null;
        }

        var text = StoryDecoder.DecodeText(bytes);
        if (text.Text is null || !text.IsUtf8)
        {
            Problem = $"cannot be read: its part {entry.FullName} is no text in UTF-8.";
        }

        return Problem is null ? text : null;
    }

    /// <summary>The XML of a part.</summary>
    /// <inheritdoc cref="Text(string)"/>
    public XmlPart? Xml(string name) => Text(name)?.Text is { } text ? Xml(name, text) : null;

    public XmlPart? Xml(string name, string text)
    {
        if (text.AsSpan().Count('<') > MostTags)
        {
            Problem = $"is refused: its part {name} holds more than {MostTags / 1_000_000} million tags.";
            return null;
        }

        var tree = XmlTree.Read(new OriginText(text));
        if (tree.Error is { } error)
        {
            var place = new LineMap(text).PositionOf(error.Position);
            Problem = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cannot be read: its part {name} is broken at line {place.Line + 1}, column {place.Character + 1}. {error.Message}");
        }

        return Problem is null ? tree.Root : null;
    }

    /// <summary>The name of a part as the archive has it; some programs write it otherwise than they name it.</summary>
    public string NameOf(string name) => Entry(name)?.FullName ?? name;

    private ZipArchiveEntry? Entry(string name) =>
        _archive.GetEntry(name) ?? _archive.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').Equals(name, StringComparison.OrdinalIgnoreCase));

    private string? Target(string relations, string folder, string relation)
    {
        var found = Xml(relations)?.Elements.FirstOrDefault(part => part.Attribute("Type")?.EndsWith(relation, StringComparison.Ordinal) == true && part.Attribute("TargetMode") != "External");
        return found?.Attribute("Target") is not { Length: > 0 } target ? null : target[0] == '/' ? target[1..] : folder + target;
    }

    private byte[]? Unpacked(ZipArchiveEntry entry)
    {
        var packed = Math.Min(entry.CompressedLength, _bytes.Length);
        using var part = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[64 << 10];
        while (part.Read(buffer) is > 0 and var count)
        {
            unpacked.Write(buffer, 0, count);
            if (unpacked.Length > LargestPart || (unpacked.Length > SmallPart && unpacked.Length > packed * MostGrowth))
            {
                Problem = unpacked.Length > LargestPart
                    ? $"is refused: its part {entry.FullName} unpacks to more than {LargestPart >> 20} MB."
                    : $"is refused: its part {entry.FullName} unpacks to more than {MostGrowth} times its size, as a ZIP bomb does.";
                return null;
            }
        }

        return unpacked.ToArray();
    }
}
