using System.Globalization;
using System.Text;

namespace CopyLint.Formats.Origins;

/// <summary>Writes characters so that they can be read back at such a place.</summary>
public static class CopyEscapes
{
    private const string YamlMarks = "\"':#\\\n\r[]{},&*!|>%@`";

    private const string MarkdownMarks = "\\`*_[]<>&|~";

    /// <returns>Null where nothing can be written.</returns>
    public static string? Write(this CopyEscape escape, string text) => escape switch
    {
        CopyEscape.None => text,
        CopyEscape.Fixed => text.Length == 0 ? "" : null,
        CopyEscape.Section => text.Contains("]]", StringComparison.Ordinal) ? null : text,
        CopyEscape.Json => Json(text),
        CopyEscape.Anpa => Anpa(text),
        CopyEscape.Kept => null,
        CopyEscape.Markdown => Markdown(text),
        CopyEscape.Yaml => text.AsSpan().IndexOfAny(YamlMarks) < 0 ? text : null,
        _ => Xml(text, escape == CopyEscape.XmlAttribute),
    };

    private static string Xml(string text, bool isAttribute)
    {
        var escaped = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        return isAttribute ? escaped.Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal) : escaped;
    }

    private static string Anpa(string text) =>
        text.Replace("\u201C", "``", StringComparison.Ordinal).Replace("\u201D", "''", StringComparison.Ordinal)
            .Replace('\u2018', '`').Replace('\u2019', '\'').Replace('\u2014', '_');

    private static string Markdown(string text)
    {
        var written = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = MarkdownMarks.Contains(c, StringComparison.Ordinal) ? written.Append('\\').Append(c) : written.Append(c);
        }

        return written.ToString();
    }

    private static string Json(string text)
    {
        var written = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => written.Append('\\').Append(c),
                '\n' => written.Append("\\n"),
                '\r' => written.Append("\\r"),
                '\t' => written.Append("\\t"),
                < ' ' => written.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => written.Append(c),
            };
        }

        return written.ToString();
    }
}
