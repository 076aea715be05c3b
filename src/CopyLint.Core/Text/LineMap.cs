using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Text;

/// <summary>
/// Lines and columns for renderers. A line ends at LF, CR or CRLF and at nothing else, as in editors; columns count
/// UTF-16 units. Both are counted from 0 here.
/// </summary>
public sealed class LineMap
{
    private readonly List<int> _starts = [0];
    private readonly int _length;
    private readonly int _first;

    /// <param name="first">The number of the text's first line, where the text is a piece of a file.</param>
    public LineMap(ReadOnlySpan<char> text, int first = 0)
    {
        _length = text.Length;
        _first = first;
        var at = 0;
        while (true)
        {
            var found = text[at..].IndexOfAny('\r', '\n');
            if (found < 0)
            {
                return;
            }

            at += found + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
            {
                at++;
            }

            _starts.Add(at);
        }
    }

    public int Count => _starts.Count;

    public LinePosition PositionOf(int offset)
    {
        var line = _starts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return new LinePosition(_first + line, offset - _starts[line]);
    }

    /// <summary>The line with its line end.</summary>
    public TextSpan LineSpan(int line) =>
        TextSpan.FromBounds(_starts[line - _first], line - _first + 1 < _starts.Count ? _starts[line - _first + 1] : _length);
}
