using System.Buffers;

namespace CopyLint.Cli;

/// <summary>Text from files made safe for one line of a terminal or a log: no line ends, no control characters.</summary>
internal static class Printable
{
    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl), '\u2028', '\u2029', '\u202A', '\u202B', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068']);

    public static string Line(string text) => text.AsSpan().IndexOfAny(s_controls) < 0
        ? text
        : string.Create(text.Length, text, static (line, source) =>
        {
            for (var i = 0; i < line.Length; i++)
            {
                line[i] = s_controls.Contains(source[i]) ? ' ' : source[i];
            }
        });
}
