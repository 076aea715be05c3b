using System.Collections.Immutable;
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

    /// <summary>The extensions that a folder's stories have, with the dot, in small letters.</summary>
    public static ImmutableArray<string> Extensions { get; } =
    [
        ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".ninjs", ".jsonl", ".ndjson", ".xml", ".nitf", ".newsml", ".rss", ".atom",
        ".iptc", ".anpa", ".tst",
    ];

    /// <summary>The format; null of a file that holds something else than stories.</summary>
    public static InputFormat? Detect(string path, ReadOnlySpan<char> text) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => InputFormat.Markdown,
        ".html" or ".htm" or ".xhtml" => InputFormat.Html,
        ".ninjs" => InputFormat.Ninjs,
        ".jsonl" or ".ndjson" => InputFormat.Jsonl,
        ".json" => IsNinjs(text) ? InputFormat.Ninjs : null,
        ".xml" or ".nitf" or ".newsml" or ".rss" or ".atom" => XmlFormats.Detect(text),
        ".iptc" => InputFormat.Iptc7901,
        ".anpa" => InputFormat.Anpa,
        ".tst" => WireFormats.Detect(text),
        _ when WireFormats.Detect(text) is { } format => format,
        _ when text.TrimStart().StartsWith("<", StringComparison.Ordinal) && XmlFormats.Detect(text) is { } format => format,
        _ => InputFormat.Text,
    };

    /// <summary>Whether the file's format has a story in each line.</summary>
    public static bool HoldsRecords(string path) => Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson";

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

        return false;
    }
}
