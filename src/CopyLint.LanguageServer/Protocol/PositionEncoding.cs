using System.Text;

namespace CopyLint.LanguageServer.Protocol;

/// <summary>The units that columns are counted in, agreed on with the client.</summary>
internal enum PositionEncoding
{
    Utf16,
    Utf8,
    Utf32,
}

/// <summary>The names of the encodings, and columns in each.</summary>
internal static class PositionEncodings
{
    private static readonly string[] s_names = ["utf-16", "utf-8", "utf-32"];

    public static string NameOf(PositionEncoding encoding) => s_names[(int)encoding];

    /// <summary>The first one of the client's that is known; UTF-16 where it names none.</summary>
    public static PositionEncoding Choose(IEnumerable<string> offered)
    {
        foreach (var name in offered)
        {
            if (Array.IndexOf(s_names, name) is >= 0 and var known)
            {
                return (PositionEncoding)known;
            }
        }

        return PositionEncoding.Utf16;
    }

    /// <summary>How many units the characters are.</summary>
    public static int Width(ReadOnlySpan<char> text, PositionEncoding encoding)
    {
        if (encoding == PositionEncoding.Utf8)
        {
            return Encoding.UTF8.GetByteCount(text);
        }

        var pairs = 0;
        for (var i = 0; encoding == PositionEncoding.Utf32 && i + 1 < text.Length; i++)
        {
            pairs += char.IsSurrogatePair(text[i], text[i + 1]) ? 1 : 0;
        }

        return text.Length - pairs;
    }

    /// <summary>The offset of a column in a line; its length for a column behind it, the start of a character for one inside.</summary>
    public static int OffsetOf(ReadOnlySpan<char> line, int column, PositionEncoding encoding)
    {
        if (encoding == PositionEncoding.Utf16)
        {
            return Math.Clamp(column, 0, line.Length);
        }

        var (at, width) = (0, 0);
        while (at < line.Length)
        {
            _ = Rune.DecodeFromUtf16(line[at..], out var rune, out var used);
            width += encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
            if (width > column)
            {
                break;
            }

            at += used;
        }

        return at;
    }
}
