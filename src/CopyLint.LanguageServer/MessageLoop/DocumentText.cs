using System.Collections.Immutable;
using CopyLint.LanguageServer.Protocol;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;
using Range = CopyLint.LanguageServer.Protocol.Range;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>One version of a document's text, with the way from the client's positions to offsets and back. Immutable.</summary>
internal sealed class DocumentText(string text, PositionEncoding encoding)
{
    private readonly LineMap _lines = new(text);

    public string Text { get; } = text;

    /// <summary>The text after the changes, each of which is about the text that the one before it left.</summary>
    public DocumentText With(ImmutableArray<ContentChange> changes)
    {
        var changed = this;
        foreach (var change in changes)
        {
            changed = changed.With(change);
        }

        return changed;
    }

    /// <summary>The offset of a position; that of the line's or the text's end where it lies behind.</summary>
    public int OffsetOf(Position position)
    {
        if (position.Line < 0)
        {
            return 0;
        }

        if (position.Line >= _lines.Count)
        {
            return Text.Length;
        }

        var line = _lines.LineSpan(position.Line);
        var words = Text.AsSpan(line.Start, line.Length).TrimEnd("\r\n");
        return line.Start + PositionEncodings.OffsetOf(words, position.Character, encoding);
    }

    public TextSpan SpanOf(Range range)
    {
        var start = OffsetOf(range.Start);
        return TextSpan.FromBounds(start, Math.Max(start, OffsetOf(range.End)));
    }

    public Position PositionOf(int offset)
    {
        var place = _lines.PositionOf(offset);
        var (line, character) = (place.Line, place.Character);
        return encoding == PositionEncoding.Utf16
            ? new Position(line, character)
            : new Position(line, PositionEncodings.Width(Text.AsSpan(offset - character, character), encoding));
    }

    public Range RangeOf(TextSpan span) => new(PositionOf(span.Start), PositionOf(span.End));

    /// <summary>The part of a span that stands in its first line.</summary>
    public TextSpan FirstLineOf(TextSpan span)
    {
        var end = Text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n');
        return end < 0 ? span : new TextSpan(span.Start, end);
    }

    private DocumentText With(ContentChange change)
    {
        if (change.Range is not { } range)
        {
            return new DocumentText(change.Text, encoding);
        }

        var span = SpanOf(range);
        return new DocumentText(string.Concat(Text.AsSpan(0, span.Start), change.Text, Text.AsSpan(span.End)), encoding);
    }
}
