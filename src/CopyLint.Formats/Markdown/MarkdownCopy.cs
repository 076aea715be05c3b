using CopyLint.Formats.Html;
using CopyLint.Formats.Origins;
using CopyLint.Syntax;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis.Text;
using Block = Markdig.Syntax.Block;

namespace CopyLint.Formats.Markdown;

/// <summary>Takes the words of a Markdown document, block by block. Code, the addresses of links and raised note numbers are none.</summary>
internal sealed class MarkdownCopy
{
    private readonly string _text;
    private readonly int _start;
    private readonly CopyBuilder _copy;
    private bool _isHeadlineSeen;

    /// <summary>The name of an inline element of HTML whose words are not the story's, while in it.</summary>
    private string? _skipped;

    /// <summary>Where the inline elements that were seen so far end.</summary>
    private int _place;

    /// <param name="start">Where in the text the document begins.</param>
    /// <param name="isHeaded">Whether there is a headline already.</param>
    public MarkdownCopy(string text, int start, CopyBuilder copy, bool isHeaded)
    {
        _text = text;
        _start = start;
        _copy = copy;
        _isHeadlineSeen = isHeaded;
    }

    public void Take(MarkdownDocument document) => TakeBlocks(document, BlockRole.Body, CopyEscape.Markdown);

    private void TakeBlocks(ContainerBlock container, BlockRole role, CopyEscape escape)
    {
        foreach (var block in container)
        {
            TakeBlock(block, role, escape);
        }
    }

    private void TakeBlock(Block block, BlockRole role, CopyEscape escape)
    {
        switch (block)
        {
            case HeadingBlock heading:
                TakeLeaf(heading, RoleOf(heading), escape);
                break;
            case ParagraphBlock paragraph when IsShortcode(SpanOf(paragraph)):
                break;
            case ParagraphBlock paragraph:
                TakeLeaf(paragraph, role, escape);
                break;
            case QuoteBlock quotation:
                TakeBlocks(quotation, role, CopyEscape.Kept);
                break;
            case ListBlock list:
                TakeBlocks(list, BlockRole.ListItem, escape);
                break;
            case Table table:
                TakeTable(table, escape);
                break;
            case HtmlBlock html when escape != CopyEscape.Kept:
                // In a quotation its lines would still have the marks of that.
                var markup = HtmlMarkup.Parse(_text, SpanOf(html));
                new HtmlCopy(markup, _copy, isPage: !_isHeadlineSeen).Take(0, markup.Parts.Length);
                break;
            case LinkReferenceDefinitionGroup or LeafBlock:
                break;
            case ContainerBlock other:
                TakeBlocks(other, role, escape);
                break;
        }
    }

    /// <summary>Whether a paragraph is a command of a site generator: <c>{{&lt; figure … &gt;}}</c>, <c>{% include … %}</c>.</summary>
    private bool IsShortcode(TextSpan span) => _text.AsSpan(span.Start, span.Length).Trim() is ['{', '{', .., '}', '}'] or ['{', '%', .., '%', '}'];

    private BlockRole RoleOf(HeadingBlock heading)
    {
        var isHeadline = heading.Level == 1 && !_isHeadlineSeen;
        _isHeadlineSeen |= isHeadline;
        return isHeadline ? BlockRole.Headline : BlockRole.Display;
    }

    private void TakeLeaf(LeafBlock block, BlockRole role, CopyEscape escape)
    {
        _copy.Begin(role);
        TakeInlines(block.Inline, escape);
        _copy.End();
    }

    /// <summary>A row is a block; its cells stay apart.</summary>
    private void TakeTable(Table table, CopyEscape escape)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            _copy.Begin(BlockRole.Table);
            foreach (var cell in row.OfType<TableCell>())
            {
                if (_copy.HasWords)
                {
                    _copy.Take("\t", new TextSpan(SpanOf(cell).Start, 0), CopyEscape.Fixed);
                }

                foreach (var block in cell.OfType<LeafBlock>())
                {
                    TakeInlines(block.Inline, escape);
                }
            }

            _copy.End();
        }
    }

    private void TakeInlines(ContainerInline? container, CopyEscape escape)
    {
        _skipped = null;
        TakeChildren(container, escape);
    }

    private void TakeChildren(ContainerInline? container, CopyEscape escape)
    {
        foreach (var inline in container ?? [])
        {
            if (inline is HtmlInline html)
            {
                TakeTag(SpanOf(html), html.Tag, escape);
            }
            else if (_skipped is null)
            {
                TakeInline(inline, escape);
            }
        }
    }

    private void TakeInline(Inline inline, CopyEscape escape)
    {
        var span = SpanOf(inline);
        switch (inline)
        {
            case LiteralInline literal:
                TakeLiteral(literal, span, escape);
                break;
            case HtmlEntityInline { Transcoded: var characters } when characters.AsSpan() is " " or "\n" or "\t":
                _copy.TakeSpace(span, escape);
                break;
            case HtmlEntityInline entity:
                _copy.Take(entity.Transcoded.AsSpan(), span, escape);
                break;
            case LineBreakInline:
                _copy.TakeSpace(span, escape);
                break;
            case AutolinkInline:
                _copy.Take(TextSpan.FromBounds(span.Start + 1, span.End - 1), CopyEscape.Fixed);
                break;
            case CodeInline or LinkInline { IsImage: true }:
                _copy.TakeMark(span);
                break;
            case EmphasisInline { DelimiterChar: '~' } or FootnoteLink or TaskList:
                break;
            case ContainerInline container:
                TakeChildren(container, escape);
                break;
        }

        _place = Math.Max(_place, span.End);
    }

    /// <summary>Takes characters, the first of which may have a backslash before it.</summary>
    private void TakeLiteral(LiteralInline literal, TextSpan span, CopyEscape escape)
    {
        var content = literal.Content.AsSpan();
        if (content.IsEmpty)
        {
            return;
        }

        // The cells of tables are trimmed; their spans are not.
        var at = _text.AsSpan(span.Start, span.Length).IndexOf(content);
        if (at < 0)
        {
            // The parser does not say where: behind what came before.
            _copy.Take(content, new TextSpan(_place, 0), CopyEscape.Fixed);
            return;
        }

        at += span.Start;
        var escaped = literal.IsFirstCharacterEscaped && at > span.Start ? 1 : 0;
        if (escaped > 0)
        {
            _copy.Take(content[..1], new TextSpan(at - 1, 2), escape);
        }

        _copy.TakeCollapsed(new TextSpan(at + escaped, content.Length - escaped), escape);
    }

    private void TakeTag(TextSpan span, string tag, CopyEscape escape)
    {
        if (tag.StartsWith("</", StringComparison.Ordinal))
        {
            _skipped = _skipped is not null && tag.AsSpan(2).TrimEnd('>').Trim().Equals(_skipped, StringComparison.OrdinalIgnoreCase) ? null : _skipped;
            return;
        }

        var markup = HtmlMarkup.Parse(_text, span);
        if (markup.Parts.IsEmpty || _skipped is not null)
        {
            return;
        }

        var part = markup.Parts[0];
        if (part.Name == "br")
        {
            _copy.TakeSpace(span, escape);
        }
        else if (HtmlElements.IsMark(part.Name))
        {
            _copy.TakeMark(span);
        }

        _skipped = HtmlElements.IsSkipped(part) && !HtmlElements.IsVoid(part.Name) ? part.Name : null;
    }

    /// <summary>Markdig counts the last character in.</summary>
    private TextSpan SpanOf(MarkdownObject part)
    {
        var start = Math.Clamp(_start + part.Span.Start, 0, _text.Length);
        return TextSpan.FromBounds(start, Math.Clamp(_start + part.Span.End + 1, start, _text.Length));
    }
}
