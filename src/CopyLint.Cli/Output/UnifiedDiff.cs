using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CopyLint.Workspace.Fixing;

namespace CopyLint.Cli.Output;

/// <summary>
/// What fixes change, as <c>patch -p1</c> and <c>git apply</c> take it. It is made of bytes, not of text, so that it fits
/// the file whatever its encoding; a line ends at LF, as these programs have it.
/// </summary>
internal sealed class UnifiedDiff(Stream output, bool hasColor)
{
    private const int Context = 3;
    private const byte LineFeed = (byte)'\n';

    public void Write(string path, ReadOnlySpan<byte> before, ImmutableArray<ByteChange> changes)
    {
        WriteLine("1", "", Encoding.UTF8.GetBytes($"--- {Name("a/", path)}\n"));
        WriteLine("1", "", Encoding.UTF8.GetBytes($"+++ {Name("b/", path)}\n"));
        var lines = Lines(before);
        var blocks = Blocks(before, lines, changes);
        var shift = 0;
        for (var i = 0; i < blocks.Count;)
        {
            var end = i + 1;
            while (end < blocks.Count && blocks[end].First - blocks[end - 1].End <= 2 * Context)
            {
                end++;
            }

            shift += WriteHunk(before, lines, blocks[i..end], shift);
            i = end;
        }
    }

    /// <returns>By how many lines the text grows.</returns>
    private int WriteHunk(ReadOnlySpan<byte> before, List<int> lines, List<Block> blocks, int shift)
    {
        var first = Math.Max(0, blocks[0].First - Context);
        var end = Math.Min(lines.Count - 1, blocks[^1].End + Context);
        var growth = blocks.Sum(block => block.NewLines.Count - 1 - (block.End - block.First));
        WriteLine("36", "", Encoding.UTF8.GetBytes($"@@ -{Range(first, end - first)} +{Range(first + shift, end - first + growth)} @@\n"));
        var at = first;
        foreach (var block in blocks)
        {
            WriteLines("", " ", before, lines, at, block.First);
            WriteLines("31", "-", before, lines, block.First, block.End);
            WriteLines("32", "+", block.New, block.NewLines, 0, block.NewLines.Count - 1);
            at = block.End;
        }

        WriteLines("", " ", before, lines, at, end);
        return growth;
    }

    private void WriteLines(string color, string mark, ReadOnlySpan<byte> text, List<int> lines, int first, int end)
    {
        for (var line = first; line < end; line++)
        {
            WriteLine(color, mark, text[lines[line]..lines[line + 1]]);
        }
    }

    private void WriteLine(string color, string mark, ReadOnlySpan<byte> line)
    {
        var isOpen = !line.EndsWith([LineFeed]);
        var isColored = hasColor && color.Length > 0;
        output.Write(Encoding.UTF8.GetBytes(isColored ? $"\e[{color}m{mark}" : mark));
        output.Write(isOpen ? line : line[..^1]);
        output.Write(isColored ? "\e[0m\n"u8 : "\n"u8);
        if (isOpen)
        {
            output.Write("\\ No newline at end of file\n"u8);
        }
    }

    /// <summary>The runs of lines that change, without the lines at their ends that stay.</summary>
    private static List<Block> Blocks(ReadOnlySpan<byte> before, List<int> lines, ImmutableArray<ByteChange> changes)
    {
        var blocks = new List<Block>();
        for (var i = 0; i < changes.Length;)
        {
            var first = LineOf(lines, changes[i].Start);
            var last = LineOf(lines, changes[i].End);
            var end = i + 1;
            while (end < changes.Length && LineOf(lines, changes[end].Start) <= last + 1)
            {
                last = LineOf(lines, changes[end].End);
                end++;
            }

            blocks.Add(Block.Of(before, lines, first, last + 1, changes[i..end]));
            i = end;
        }

        return blocks;
    }

    private static int LineOf(List<int> lines, int offset)
    {
        var line = lines.BinarySearch(offset);
        return Math.Min(line < 0 ? ~line - 1 : line, Math.Max(0, lines.Count - 2));
    }

    /// <summary>Where the lines start, and where the last one ends.</summary>
    private static List<int> Lines(ReadOnlySpan<byte> text)
    {
        var starts = new List<int> { 0 };
        while (text[starts[^1]..].IndexOf(LineFeed) is >= 0 and var length)
        {
            starts.Add(starts[^1] + length + 1);
        }

        if (starts[^1] < text.Length)
        {
            starts.Add(text.Length);
        }

        return starts;
    }

    private static string Range(int first, int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? first : first + 1)},{count}");

    /// <summary>A path from the root loses its slash, so that <c>-p1</c> leaves a path to apply at the root. Odd names are quoted as Git does.</summary>
    private static string Name(string prefix, string path)
    {
        var name = prefix + path.Replace(Path.DirectorySeparatorChar, '/').TrimStart('/');
        if (name.AsSpan().IndexOfAny('"', '\\') < 0 && !name.Any(char.IsControl))
        {
            return name.Contains(' ', StringComparison.Ordinal) ? name + "\t" : name;
        }

        var quoted = new StringBuilder("\"");
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            var c = (char)b;
            _ = c is '"' or '\\' ? quoted.Append('\\').Append(c)
                : c is >= ' ' and < '\x7F' ? quoted.Append(c)
                : quoted.Append('\\').Append(Convert.ToString(b, 8).PadLeft(3, '0'));
        }

        return quoted.Append('"').ToString();
    }

    /// <param name="First">The first line that changes.</param>
    /// <param name="End">The line behind the last one.</param>
    /// <param name="New">What stands there afterwards.</param>
    private sealed record Block(int First, int End, byte[] New, List<int> NewLines)
    {
        public static Block Of(ReadOnlySpan<byte> before, List<int> lines, int first, int end, ImmutableArray<ByteChange> changes)
        {
            using var made = new MemoryStream();
            var at = lines[first];
            foreach (var change in changes)
            {
                made.Write(before[at..change.Start]);
                made.Write(change.NewBytes);
                at = change.End;
            }

            made.Write(before[at..lines[end]]);
            return Trimmed(before, lines, first, end, made.ToArray());
        }

        private static Block Trimmed(ReadOnlySpan<byte> before, List<int> lines, int first, int end, ReadOnlySpan<byte> made)
        {
            while (first < end && before[lines[first]..lines[first + 1]] is var line && made.StartsWith(line) && (made.Length == line.Length || line[^1] == LineFeed))
            {
                made = made[line.Length..];
                first++;
            }

            while (first < end && before[lines[end - 1]..lines[end]] is var line && made.EndsWith(line) && (made.Length == line.Length || made[^(line.Length + 1)] == LineFeed))
            {
                made = made[..^line.Length];
                end--;
            }

            return new Block(first, end, made.ToArray(), Lines(made));
        }
    }
}
