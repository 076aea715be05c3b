using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CopyLint.Formats.Docx;

namespace CopyLint.Formats.Decoding;

/// <summary>From bytes to characters, once: those of a Word document, UTF-8, UTF-16 where a byte order mark says so, else Windows-1252. Fails on nothing.</summary>
public static class StoryDecoder
{
    private const string Binary = "is binary: it holds NUL bytes.";

    /// <summary>The characters of the bytes 0x80 to 0x9F in Windows-1252; the five that it leaves free stand for themselves, as on the web.</summary>
    private const string Windows1252From80 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static DecodedStory Decode(ReadOnlySpan<byte> bytes) => DocxDocument.Claims(bytes) ? DocxDocument.Decode(bytes) : DecodeText(bytes);

    /// <summary>The same of bytes that are characters.</summary>
    public static DecodedStory DecodeText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Utf16(StoryEncoding.Utf16, Encoding.Unicode.GetString(bytes[2..]));
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Utf16(StoryEncoding.Utf16BigEndian, Encoding.BigEndianUnicode.GetString(bytes[2..]));
        }

        var mark = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        bytes = bytes[mark..];
        if (bytes.Contains((byte)0))
        {
            return DecodedStory.Refused(Binary);
        }

        return Utf8.IsValid(bytes)
            ? new DecodedStory(Encoding.UTF8.GetString(bytes), -1, StoryEncoding.Utf8, mark)
            : new DecodedStory(FromWindows1252(bytes), FirstInvalidIn(bytes), StoryEncoding.Windows1252, mark);
    }

    private static DecodedStory Utf16(StoryEncoding encoding, string text) => text.Contains('\0') ? DecodedStory.Refused(Binary) : new DecodedStory(text, -1, encoding, 2);

    /// <summary>The byte of a character in Windows-1252, or -1 where it has none.</summary>
    public static int ToWindows1252(char c) =>
        c is < (char)0x80 or (>= (char)0xA0 and <= (char)0xFF) ? c
        : Windows1252From80.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? 0x80 + at
        : -1;

    /// <summary>One byte is one character here, so the byte's index is the character's too.</summary>
    private static string FromWindows1252(ReadOnlySpan<byte> bytes) => string.Create(bytes.Length, bytes, static (text, source) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = source[i] is >= 0x80 and < 0xA0 ? Windows1252From80[source[i] - 0x80] : (char)source[i];
        }
    });

    private static int FirstInvalidIn(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
