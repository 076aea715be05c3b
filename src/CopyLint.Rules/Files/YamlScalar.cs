using YamlDotNet.Core;

namespace CopyLint.Rules.Files;

/// <param name="Value">The text that it stands for.</param>
/// <param name="Written">The text of the file from the scalar's first character to its last, quotation marks included.</param>
public sealed record YamlScalar(string Path, int Line, int Column, string Value, ScalarStyle Style, string Written) : YamlNode(Path, Line, Column)
{
    public bool IsQuoted => Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;

    /// <summary>Line and column of a character of <see cref="Value"/>. Exact for plain scalars on one line and for quoted ones; else the scalar's own place.</summary>
    public (int Line, int Column) PositionOf(int index)
    {
        if (!IsQuoted)
        {
            return Written.Contains('\n') ? (Line, Column) : (Line, Column + Math.Min(index, Written.Length));
        }

        var at = 1;
        var i = 0;
        while (i < index && at < Written.Length)
        {
            var end = EndOfFold(at);
            if (end > at)
            {
                i += CharactersOf(Written.AsSpan(at, end - at));
                at = end;
            }
            else
            {
                at += LengthAt(at);
                i++;
            }
        }

        return PlaceOf(at);
    }

    private (int Line, int Column) PlaceOf(int at)
    {
        var before = Written.AsSpan(0, Math.Min(at, Written.Length));
        var lines = before.Count('\n');
        return lines == 0 ? (Line, Column + at) : (Line + lines, at - before.LastIndexOf('\n'));
    }

    /// <summary>The end of a line break with the white space around it, or the position itself where there is none.</summary>
    private int EndOfFold(int at)
    {
        var end = Style == ScalarStyle.DoubleQuoted && Written[at] == '\\' ? at + 1 : at;
        while (end < Written.Length && char.IsWhiteSpace(Written[end]))
        {
            end++;
        }

        return Written.AsSpan(at, end - at).Contains('\n') ? end : at;
    }

    /// <summary>One line break stands for a space, more of them for one fewer, an escaped one for nothing.</summary>
    private static int CharactersOf(ReadOnlySpan<char> fold)
    {
        var breaks = fold.Count('\n');
        return fold[0] == '\\' ? breaks - 1 : Math.Max(1, breaks - 1);
    }

    private int LengthAt(int at) => Style switch
    {
        ScalarStyle.SingleQuoted when Written[at] == '\'' => 2,
        ScalarStyle.DoubleQuoted when Written[at] == '\\' && at + 1 < Written.Length => Written[at + 1] switch
        {
            'x' => 4,
            'u' => 6,
            'U' => 10,
            _ => 2,
        },
        _ => 1,
    };
}
