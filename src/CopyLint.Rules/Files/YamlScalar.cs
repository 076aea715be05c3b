using YamlDotNet.Core;

namespace CopyLint.Rules.Files;

/// <param name="Value">The text that it stands for.</param>
/// <param name="Written">The text of the file from the scalar's first character to its last, quotation marks included.</param>
public sealed record YamlScalar(string Path, int Line, int Column, string Value, ScalarStyle Style, string Written) : YamlNode(Path, Line, Column)
{
    public bool IsQuoted => Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;

    /// <summary>Line and column of a character of <see cref="Value"/>. Exact for scalars on one line; else the scalar's own place.</summary>
    public (int Line, int Column) PositionOf(int index)
    {
        if (Written.Contains('\n'))
        {
            return (Line, Column);
        }

        if (!IsQuoted)
        {
            return (Line, Column + Math.Min(index, Written.Length));
        }

        var at = 1;
        for (var i = 0; i < index && at < Written.Length; i++)
        {
            at += LengthAt(at);
        }

        return (Line, Column + at);
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
