namespace CopyLint.Formats.Xml;

/// <summary>What an XML text says of its own encoding, against how it was decoded: as UTF-8, as UTF-16 with a byte order mark, else as Windows-1252.</summary>
internal static class DeclaredEncoding
{
    private static readonly string[] s_windows1252 = ["ISO-8859-1", "ISO8859-1", "ISO_8859-1", "LATIN1", "WINDOWS-1252", "CP1252", "US-ASCII", "ASCII"];
    private static readonly string[] s_unicode = ["UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE"];

    /// <summary>Whether it says Windows-1252 or a part of that.</summary>
    public static bool IsWindows1252(string text) => XmlProlog.Of(text).Encoding is { } encoding && s_windows1252.Contains(encoding, StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the characters cannot be relied on; null where they can, as also where all are ASCII.</summary>
    public static FormatError? Problem(string text) =>
        XmlProlog.Of(text).Encoding is { } encoding && text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F')
        && !s_windows1252.Concat(s_unicode).Contains(encoding, StringComparer.OrdinalIgnoreCase)
            ? new FormatError($"The encoding '{encoding}' is not known. Save the file as UTF-8.", text.IndexOf(encoding, StringComparison.Ordinal))
            : null;
}
