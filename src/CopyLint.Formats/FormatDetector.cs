using System.Collections.Immutable;
using CopyLint.Formats.Decoding;
using CopyLint.Formats.Wire;
using CopyLint.Formats.Xml;

namespace CopyLint.Formats;

/// <summary>Tells a file's format by its extension and by what it holds.</summary>
public static class FormatDetector
{
    /// <summary>How far a name that tells the format is looked for.</summary>
    private const int Head = 64 << 10;

    private static readonly string[] s_ninjsNames =
        ["\"body_text\"", "\"body_xhtml\"", "\"body_html\"", "\"bodies\"", "\"headline\"", "\"headlines\"", "\"versioncreated\"", "\"versionCreated\"", "\"pubstatus\"", "\"pubStatus\"", "\"article_html\""];

    /// <summary>How the format of a file with such an extension is told; in small letters, with the dot.</summary>
    private static readonly ImmutableArray<(string Extension, Detection Detect)> s_detections =
    [
        (".txt", OfText),
        (".text", OfText),
        (".md", static _ => InputFormat.Markdown),
        (".markdown", static _ => InputFormat.Markdown),
        (".html", static _ => InputFormat.Html),
        (".htm", static _ => InputFormat.Html),
        (".xhtml", static _ => InputFormat.Html),
        (".json", static text => IsNinjs(text) ? InputFormat.Ninjs : null),
        (".ninjs", static _ => InputFormat.Ninjs),
        (".jsonl", static _ => InputFormat.Jsonl),
        (".ndjson", static _ => InputFormat.Jsonl),
        (".xml", XmlFormats.Detect),
        (".nitf", XmlFormats.Detect),
        (".newsml", XmlFormats.Detect),
        (".rss", XmlFormats.Detect),
        (".atom", XmlFormats.Detect),
        (".iptc", static _ => InputFormat.Iptc7901),
        (".anpa", static _ => InputFormat.Anpa),
        (".tst", WireFormats.Detect),
        (".docx", static _ => InputFormat.Docx),
    ];

    private delegate InputFormat? Detection(ReadOnlySpan<char> text);

    /// <summary>The extensions that a folder's stories have, with the dot, in small letters.</summary>
    public static ImmutableArray<string> Extensions { get; } = [.. s_detections.Select(known => known.Extension)];

    /// <summary>Whether a file in a folder is a story, as far as its name says; Word keeps a file beside each one that is open, whose name begins with "~$".</summary>
    public static bool IsStory(ReadOnlySpan<char> path)
    {
        foreach (var extension in Extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal);
            }
        }

        return false;
    }

    /// <inheritdoc cref="Detect(string, ReadOnlySpan{char}, InputFormat)"/>
    public static InputFormat? Detect(string path, DecodedStory story, InputFormat asked = InputFormat.Auto) =>
        asked == InputFormat.Auto && story.Document is not null ? InputFormat.Docx : Detect(path, story.Text, asked);

    /// <summary>The format; null of a file that holds something else than stories.</summary>
    /// <param name="asked">The format that the user names, if any.</param>
    public static InputFormat? Detect(string path, ReadOnlySpan<char> text, InputFormat asked = InputFormat.Auto) =>
        asked == InputFormat.Auto ? DetectionOf(path)(text) : asked;

    /// <summary>Whether the file's format has a story in each line.</summary>
    /// <param name="asked">The format that the user names, if any.</param>
    public static bool HoldsRecords(string path, InputFormat asked = InputFormat.Auto) => Detect(path, "", asked) == InputFormat.Jsonl;

    private static Detection DetectionOf(string path)
    {
        var extension = Path.GetExtension(path);
        foreach (var (known, detect) in s_detections)
        {
            if (extension.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return detect;
            }
        }

        return OfText;
    }

    private static InputFormat? OfText(ReadOnlySpan<char> text) =>
        WireFormats.Detect(text) ?? (text.TrimStart().StartsWith("<", StringComparison.Ordinal) ? XmlFormats.Detect(text) : null) ?? InputFormat.Text;

    /// <summary>Whether the lines of the text are those of the file; else the file is an archive, and its text is in there.</summary>
    public static bool HasLines(string path) => !Path.GetExtension(path).Equals(".docx", StringComparison.OrdinalIgnoreCase);

    private static bool IsNinjs(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, Head)];
        foreach (var name in s_ninjsNames)
        {
            if (head.Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        // Version 1 leaves the rest of these names to the sender, and asks for the item's id alone.
        return head.Contains("\"uri\"", StringComparison.Ordinal) && (head.Contains("\"body_", StringComparison.Ordinal) || head.Contains("\"headline_", StringComparison.Ordinal));
    }
}
