using System.Collections.Immutable;
using System.Text;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Origins;

/// <summary>
/// Puts a story's words together out of a file, block by block, and remembers where each comes from. Words outside a
/// block are dropped; a block without words is none.
/// </summary>
public sealed class CopyBuilder
{
    /// <summary>Stands for what is no word and yet parts words: a picture in the line, a piece of code.</summary>
    public const char ObjectMark = '\uFFFC';

    /// <summary>A row of a table that holds more characters is there for the layout of its page.</summary>
    public const int LongestRow = 600;

    private const string BlankLine = "\n\n";

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<OriginPiece>.Builder _pieces = ImmutableArray.CreateBuilder<OriginPiece>();
    private readonly ImmutableArray<LayoutBlock>.Builder _blocks = ImmutableArray.CreateBuilder<LayoutBlock>();
    private BlockRole _role;
    private bool _isPlain;
    private int _start = -1;

    /// <summary>The text that words are taken from. A story may take its blocks from several.</summary>
    public OriginText From { get; set; } = new("");

    /// <summary>Whether words are being taken.</summary>
    public bool IsOpen => _start >= 0;

    /// <summary>Whether there is any block yet.</summary>
    public bool IsEmpty => _blocks.Count == 0;

    /// <summary>The last character of the block that is open; NUL where it has none.</summary>
    public char Last => IsOpen && _text.Length > _start ? _text[^1] : '\0';

    /// <summary>Whether the block that is open has any words yet.</summary>
    public bool HasWords
    {
        get
        {
            for (var i = _start; i >= 0 && i < _text.Length; i++)
            {
                if (!char.IsWhiteSpace(_text[i]) && _text[i] != ObjectMark)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Begins a block; one that is open ends.</summary>
    /// <param name="isPlain">Whether paragraphs have still to be found in its lines.</param>
    public void Begin(BlockRole role, bool isPlain = false)
    {
        End();
        if (_text.Length > 0)
        {
            _text.Append(BlankLine);
        }

        (_start, _role, _isPlain) = (_text.Length, role, isPlain);
    }

    /// <summary>Takes characters as they stand in the source.</summary>
    public void Take(TextSpan span, CopyEscape escape)
    {
        if (IsOpen && !span.IsEmpty)
        {
            Add(From.Text.AsSpan(span.Start, span.Length), span, escape);
        }
    }

    /// <summary>Takes characters that the source writes in another way.</summary>
    /// <param name="written">The escape or reference that stands for them.</param>
    public void Take(ReadOnlySpan<char> text, TextSpan written, CopyEscape escape)
    {
        if (IsOpen && !text.IsEmpty)
        {
            Add(text, written, escape);
        }
    }

    /// <summary>Takes characters as markup languages do: each run of white space is one space, and none begins or ends a block.</summary>
    public void TakeCollapsed(TextSpan span, CopyEscape escape)
    {
        for (var at = span.Start; at < span.End;)
        {
            var from = at;
            var isSpace = IsSpace(From.Text[at]);
            while (at < span.End && IsSpace(From.Text[at]) == isSpace)
            {
                at++;
            }

            if (isSpace)
            {
                TakeSpace(TextSpan.FromBounds(from, at), escape);
            }
            else
            {
                Take(TextSpan.FromBounds(from, at), escape);
            }
        }
    }

    /// <summary>Takes one space for the span, unless the block begins here or white space was taken before.</summary>
    public void TakeSpace(TextSpan written, CopyEscape escape)
    {
        if (IsOpen && _text.Length > _start && !IsSpace(_text[^1]))
        {
            Add(" ", written, escape);
        }
    }

    /// <summary>Takes a line break: one ends a line, two a paragraph.</summary>
    public void TakeBreak(TextSpan written)
    {
        if (Last == '\n')
        {
            End();
        }
        else
        {
            Take("\n", written, CopyEscape.Fixed);
        }
    }

    /// <summary>Takes <see cref="ObjectMark"/> for what is no word; a block of nothing else is none.</summary>
    public void TakeMark(TextSpan written) => Take([ObjectMark], written, CopyEscape.Fixed);

    /// <summary>Ends the block that is open, if any.</summary>
    public void End()
    {
        if (!IsOpen)
        {
            return;
        }

        while (_text.Length > _start && IsSpace(_text[^1]))
        {
            _text.Length--;
        }

        if (HasWords)
        {
            _blocks.Add(new LayoutBlock(TextSpan.FromBounds(_start, _text.Length), _role, _isPlain));
        }
        else
        {
            _text.Length = Math.Max(0, _start - BlankLine.Length);
        }

        CutPieces();
        _start = -1;
    }

    /// <summary>The story, once all blocks are in.</summary>
    /// <param name="place">The item in the file's own text.</param>
    public ReadStory Build(TextSpan place, StoryMetadata metadata)
    {
        End();
        var story = StorySource.Of(_text.ToString()) with { Layout = new StoryLayout(_blocks.ToImmutable()), Metadata = metadata };
        return new ReadStory(place, story, new OriginMap(_pieces.ToImmutable()));
    }

    /// <summary>What was taken since the one block began, as it is: with white space around it.</summary>
    public OriginText BuildText() => new(_text.ToString(), new OriginMap(_pieces.ToImmutable()));

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private void Add(ReadOnlySpan<char> text, TextSpan written, CopyEscape escape)
    {
        var isVerbatim = text.Length == written.Length;
        if (isVerbatim && _pieces.Count > 0 && _pieces[^1] is { IsVerbatim: true } last && last.SourceEnd == written.Start && last.CopyEnd == _text.Length && last.Escape == escape && last.Outer == From.Origin)
        {
            _pieces[^1] = last with { Length = last.Length + text.Length, SourceLength = last.SourceLength + written.Length };
        }
        else
        {
            _pieces.Add(new OriginPiece(_text.Length, text.Length, written.Start, written.Length, escape, From.Origin));
        }

        _text.Append(text);
    }

    /// <summary>Takes back what the pieces hold beyond the text.</summary>
    private void CutPieces()
    {
        while (_pieces.Count > 0 && _pieces[^1].CopyEnd > _text.Length)
        {
            var last = _pieces[^1];
            _pieces.RemoveAt(_pieces.Count - 1);
            if (last.IsVerbatim && last.Copy < _text.Length)
            {
                var left = _text.Length - last.Copy;
                _pieces.Add(last with { Length = left, SourceLength = left });
            }
        }
    }
}
