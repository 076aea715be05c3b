using System.Globalization;
using System.Text;

namespace CopyLint.Workspace.Changes;

/// <summary>Reads <c>git diff --unified=0</c>: which lines of which files are new.</summary>
internal static class ChangedLines
{
    /// <returns>By path from the repository's root. A file without new lines (deleted, only renamed, only cut) is not there.</returns>
    public static Dictionary<string, List<LineRange>> Parse(string diff)
    {
        var found = new Dictionary<string, List<LineRange>>(StringComparer.Ordinal);
        var path = "";
        var linesLeft = 0;
        foreach (var range in diff.AsSpan().Split('\n'))
        {
            // Lines end at LF alone: a carriage return may stand inside one.
            var line = diff.AsSpan(range);
            if (linesLeft > 0)
            {
                linesLeft -= line.StartsWith('+') || line.StartsWith('-') || line.StartsWith(' ') ? 1 : 0;
            }
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
            {
                path = PathOf(line["+++ ".Length..]);
            }
            else if (line.StartsWith("@@ ", StringComparison.Ordinal))
            {
                var (old, added) = Hunk(line);
                linesLeft = old.End - old.First + added.End - added.First;
                if (added.End > added.First)
                {
                    (found.TryGetValue(path, out var ranges) ? ranges : found[path] = []).Add(added);
                }
            }
        }

        return found;
    }

    /// <summary>A path as Git writes it: escaped in quotation marks where it holds anything odd, else as it is.</summary>
    public static string Unquoted(string written)
    {
        if (!written.StartsWith('"'))
        {
            return Decoded(written);
        }

        var bytes = new List<byte>();
        for (var i = 1; i < written.Length - 1; i++)
        {
            if (written[i] != '\\')
            {
                bytes.Add((byte)written[i]);
            }
            else if (written[++i] is >= '0' and <= '3')
            {
                bytes.Add(Convert.ToByte(written.Substring(i, 3), 8));
                i += 2;
            }
            else
            {
                bytes.Add((byte)Escaped(written[i]));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>A path from bytes that stand as one character each.</summary>
    public static string Decoded(string bytes) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));

    /// <summary>Without "b/", and without the tab that Git puts behind a name with spaces.</summary>
    private static string PathOf(ReadOnlySpan<char> written)
    {
        var path = Unquoted(written.TrimEnd('\t').ToString());
        return path.StartsWith("b/", StringComparison.Ordinal) ? path[2..] : path;
    }

    private static char Escaped(char c) => c switch
    {
        'a' => '\a',
        'b' => '\b',
        't' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        _ => c,
    };

    /// <summary>"@@ -10,2 +12 @@".</summary>
    private static (LineRange Old, LineRange New) Hunk(ReadOnlySpan<char> line)
    {
        var parts = line.ToString().Split(' ');
        return (Range(parts[1]), Range(parts[2]));
    }

    private static LineRange Range(string written)
    {
        var numbers = written[1..].Split(',');
        var first = int.Parse(numbers[0], CultureInfo.InvariantCulture);
        return new LineRange(first, first + (numbers.Length > 1 ? int.Parse(numbers[1], CultureInfo.InvariantCulture) : 1));
    }
}
