using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace CopyLint.Workspace.Files;

/// <summary>
/// Reads a file of records line by line, in memory for one of them. What has come is handed on at once: a stream that
/// pauses between two lines keeps nobody waiting for the first.
/// </summary>
/// <param name="maxRecordSize">In bytes.</param>
public sealed class RecordReader(Stream stream, string path, long maxRecordSize)
{
    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;
    private int _line;
    private long _units;

    /// <summary>The next line that is not blank, or why it cannot be read; neither at the end.</summary>
    public StoryRecord? Next(out WorkspaceProblem? problem)
    {
        problem = null;
        var searched = _start;
        while (true)
        {
            var length = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            var lineEnd = length < 0 ? _end : searched + length;
            if (lineEnd - _start > maxRecordSize)
            {
                problem = TooLarge();
                Skip();
                return null;
            }

            if (length >= 0)
            {
                if (Take(lineEnd, hasEnd: true) is { } record)
                {
                    return record;
                }

                searched = _start;
                continue;
            }

            searched = _end - MakeRoom();
            if (!TryFill(out problem))
            {
                return problem is null && _end > _start ? Take(_end, hasEnd: false) : null;
            }
        }
    }

    private WorkspaceProblem TooLarge() => new(path, string.Create(
        CultureInfo.InvariantCulture, $"{path}({_line + 1},1): The record has more than {maxRecordSize:N0} bytes. Allow more with --max-file-size."));

    /// <summary>Goes behind the line without keeping it.</summary>
    private void Skip()
    {
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            var end = length < 0 ? _end : _start + length;
            _units += UnitsIn(_buffer.AsSpan(_start, end - _start), isFirst: false);
            _start = end;
            if (length >= 0)
            {
                (_start, _line, _units) = (end + 1, _line + 1, _units + 1);
                return;
            }

            (_start, _end) = (0, 0);
            if (!TryFill(out _))
            {
                return;
            }
        }
    }

    /// <summary>The bytes up to <paramref name="end"/> as a record; null of a blank line.</summary>
    private StoryRecord? Take(int end, bool hasEnd)
    {
        var line = _buffer.AsSpan(_start, end - _start);
        var (number, units) = (_line, _units);
        _line++;
        _units += UnitsIn(line, isFirst: number == 0) + (hasEnd ? 1 : 0);
        _start = hasEnd ? end + 1 : end;
        return line.Trim(" \t\r\uFEFF"u8).IsEmpty ? null : new StoryRecord(line.TrimEnd((byte)'\r').ToArray(), number, units);
    }

    /// <summary>What the line counts in UTF-16; a line that is not UTF-8 is read as Windows-1252, a byte order mark not counted.</summary>
    private static int UnitsIn(ReadOnlySpan<byte> line, bool isFirst)
    {
        line = isFirst && line.StartsWith("\uFEFF"u8) ? line[3..] : line;
        return Utf8.IsValid(line) ? Encoding.UTF8.GetCharCount(line) : line.Length;
    }

    /// <summary>Makes place for more bytes.</summary>
    /// <returns>How far the bytes that are there have moved to the front.</returns>
    private int MakeRoom()
    {
        var moved = 0;
        if (_start > 0 && _end > _buffer.Length / 2)
        {
            moved = _start;
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - moved);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, _buffer.Length * 2L));
        }

        return moved;
    }

    private bool TryFill(out WorkspaceProblem? problem)
    {
        problem = null;
        try
        {
            var count = stream.Read(_buffer.AsSpan(_end));
            _end += count;
            return count > 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = new WorkspaceProblem(path, $"'{path}' cannot be read: {failure.Message}");
            return false;
        }
    }
}
