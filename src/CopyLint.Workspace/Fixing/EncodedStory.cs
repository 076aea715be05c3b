using System.Collections.Immutable;
using System.Text;
using CopyLint.Formats.Decoding;
using CopyLint.Workspace.Files;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Fixing;

/// <summary>
/// A story's bytes with the text that they hold. Changes of the text become changes of the bytes in the same encoding and
/// with the same line ends; every byte outside them stays.
/// </summary>
public sealed class EncodedStory
{
    private readonly DecodedStory _story;
    private readonly string _lineEnd;

    private EncodedStory(byte[] bytes, DecodedStory story)
    {
        Bytes = bytes;
        _story = story;
        var end = Text.AsSpan().IndexOfAny('\r', '\n');
        _lineEnd = end < 0 || Text[end] == '\n' ? "\n" : end + 1 < Text.Length && Text[end + 1] == '\n' ? "\r\n" : "\r";
    }

    public byte[] Bytes { get; }

    /// <summary>The bytes that changes are counted in: those of the file, or of the text of a Word document, in UTF-8.</summary>
    public byte[] TextBytes => _story.Document is null ? Bytes : Encoding.UTF8.GetBytes(Text);

    public string Text => _story.Text ?? "";

    public DecodedStory Decoded => _story;

    public static EncodedStory Of(byte[] bytes) => new(bytes, StoryDecoder.Decode(bytes));

    /// <summary>The first character of the text that the story's encoding cannot hold, or null.</summary>
    public char? Missing(string text)
    {
        foreach (var c in text)
        {
            if (_story.Encoding == StoryEncoding.Windows1252 && StoryDecoder.ToWindows1252(c) < 0)
            {
                return c;
            }
        }

        return null;
    }

    /// <summary>The change with the story's own line ends in its new text.</summary>
    public TextChange WithLineEnds(TextChange change) =>
        change.NewText is { } text && text.Contains('\n', StringComparison.Ordinal) ? new TextChange(change.Span, text.ReplaceLineEndings(_lineEnd)) : change;

    /// <summary>Changes of the text as those of <see cref="TextBytes"/>.</summary>
    /// <param name="changes">In the order of the text, without overlaps.</param>
    public ImmutableArray<ByteChange> InBytes(IEnumerable<TextChange> changes)
    {
        var found = ImmutableArray.CreateBuilder<ByteChange>();
        var (at, offset) = (0, _story.MarkLength);
        foreach (var change in changes)
        {
            var start = offset + Length(at, change.Span.Start);
            (at, offset) = (change.Span.End, start + Length(change.Span.Start, change.Span.End));
            found.Add(new ByteChange(start, offset - start, Encode(change.NewText ?? "")));
        }

        return found.ToImmutable();
    }

    /// <summary>The file's bytes with changes; those of a Word document stay as they are where one of them cannot be written.</summary>
    public byte[] With(ImmutableArray<ByteChange> changes)
    {
        if (_story.Document is { } document)
        {
            return document.With(InText(changes)) ?? Bytes;
        }

        using var after = new MemoryStream(Bytes.Length + 64);
        var at = 0;
        foreach (var change in changes)
        {
            after.Write(Bytes.AsSpan(at, change.Start - at));
            after.Write(change.NewBytes);
            at = change.End;
        }

        after.Write(Bytes.AsSpan(at));
        return after.ToArray();
    }

    private IEnumerable<TextChange> InText(ImmutableArray<ByteChange> changes)
    {
        var bytes = TextBytes;
        var (at, offset) = (0, 0);
        foreach (var change in changes)
        {
            var start = offset + Encoding.UTF8.GetCharCount(bytes, at, change.Start - at);
            (at, offset) = (change.End, start + Encoding.UTF8.GetCharCount(bytes, change.Start, change.Length));
            yield return new TextChange(TextSpan.FromBounds(start, offset), Encoding.UTF8.GetString(change.NewBytes));
        }
    }

    private int Length(int from, int to) => _story.Encoding switch
    {
        StoryEncoding.Utf8 or StoryEncoding.Docx => Encoding.UTF8.GetByteCount(Text.AsSpan(from, to - from)),
        StoryEncoding.Windows1252 => to - from,
        _ => 2 * (to - from),
    };

    private byte[] Encode(string text) => _story.Encoding switch
    {
        StoryEncoding.Utf8 or StoryEncoding.Docx => Encoding.UTF8.GetBytes(text),
        StoryEncoding.Utf16 => Encoding.Unicode.GetBytes(text),
        StoryEncoding.Utf16BigEndian => Encoding.BigEndianUnicode.GetBytes(text),
        _ => [.. text.Select(c => (byte)StoryDecoder.ToWindows1252(c))],
    };
}
