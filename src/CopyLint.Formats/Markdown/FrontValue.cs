using System.Collections.Immutable;
using CopyLint.Formats.Origins;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Markdown;

/// <summary>One value of front matter, in its lines.</summary>
internal sealed record FrontValue
{
    private readonly string _text;
    private readonly ImmutableArray<TextSpan> _lines;

    private FrontValue(string text, ImmutableArray<TextSpan> lines)
    {
        _text = text;
        _lines = lines;
    }

    /// <summary>A value that begins with the rest of a line.</summary>
    public static FrontValue Of(string text, TextSpan rest)
    {
        var trimmed = Trimmed(text, rest);
        var isBlock = trimmed.Length is 1 or 2 && text[trimmed.Start] is '|' or '>';
        return new FrontValue(text, isBlock || trimmed.IsEmpty ? [] : [trimmed]);
    }

    public FrontValue With(TextSpan line) => new(_text, _lines.Add(Trimmed(_text, line)));

    /// <summary>Takes its characters; nothing of a list or a mapping.</summary>
    public void Take(CopyBuilder copy)
    {
        var first = _lines.IsEmpty ? '\0' : _text[_lines[0].Start];
        if (_lines.IsEmpty || first is '[' or '{' or '-' or '&' or '*' or '!')
        {
            return;
        }

        for (var i = 0; i < _lines.Length; i++)
        {
            var line = _lines[i];
            if (i > 0)
            {
                copy.TakeSpace(TextSpan.FromBounds(_lines[i - 1].End, line.Start), CopyEscape.Fixed);
            }

            if (first is '"' or '\'')
            {
                if (TakeQuoted(copy, i == 0 ? TextSpan.FromBounds(line.Start + 1, line.End) : line, first))
                {
                    return;
                }
            }
            else
            {
                copy.TakeCollapsed(WithoutComment(line), CopyEscape.Yaml);
            }
        }
    }

    /// <returns>Whether the quotation mark that ends the value was met.</returns>
    private bool TakeQuoted(CopyBuilder copy, TextSpan line, char mark)
    {
        var escape = mark == '"' ? CopyEscape.Json : CopyEscape.Yaml;
        for (var at = line.Start; at < line.End;)
        {
            var length = _text.AsSpan(at, line.End - at).IndexOfAny(mark, mark == '"' ? '\\' : mark);
            length = length < 0 ? line.End - at : length;
            copy.TakeCollapsed(new TextSpan(at, length), escape);
            at += length;
            if (at == line.End)
            {
                return false;
            }

            var isPair = at + 1 < line.End && (_text[at] == '\\' || _text[at + 1] == mark);
            if (!isPair)
            {
                return true;
            }

            copy.Take([Escaped(_text[at], _text[at + 1])], new TextSpan(at, 2), escape);
            at += 2;
        }

        return false;
    }

    private static char Escaped(char mark, char c) => mark == '\\' && c is 'n' or 't' or 'r' ? ' ' : c;

    private TextSpan WithoutComment(TextSpan line)
    {
        var at = _text.AsSpan(line.Start, line.Length).IndexOf(" #");
        return at < 0 ? line : new TextSpan(line.Start, at);
    }

    private static TextSpan Trimmed(string text, TextSpan line)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
