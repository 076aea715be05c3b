using CopyLint.Formats.Origins;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Html;

/// <summary>Takes the words of HTML, block by block: a page's, or those of a piece of HTML in another format.</summary>
internal sealed class HtmlCopy
{
    /// <summary>A block that names its author is the byline, unless it is longer.</summary>
    private const int LongestByline = 200;

    private readonly HtmlMarkup _html;
    private readonly CopyBuilder _copy;
    private bool _isHeadlineSeen;

    /// <param name="isPage">Whether its first heading is the headline; else that stands elsewhere.</param>
    public HtmlCopy(HtmlMarkup html, CopyBuilder copy, bool isPage)
    {
        _html = html;
        _copy = copy;
        _isHeadlineSeen = !isPage;
    }

    /// <summary>Takes all words of the HTML that the builder is set to take from: that of a story in another format. What is nested too deeply is left out.</summary>
    /// <param name="role">Of blocks whose elements say none.</param>
    public static void TakeAll(CopyBuilder copy, BlockRole role = BlockRole.Body)
    {
        var html = HtmlMarkup.Parse(copy.From.Text, new TextSpan(0, copy.From.Text.Length));
        new HtmlCopy(html, copy, isPage: false).Take(0, html.Parts.Length, role);
    }

    /// <summary>Takes the words of the parts in a range that ends no element which began before it.</summary>
    public void Take(int first, int end, BlockRole role = BlockRole.Body)
    {
        Walk(first, end, new Place(role, CopyEscape.Xml));
        _copy.End();
    }

    private void Walk(int first, int end, Place place)
    {
        for (var i = first; i < end; i = _html.Parts[i].End)
        {
            var part = _html.Parts[i];
            if (part.Tag is null)
            {
                TakeCharacters(part.Span, place);
            }
            else if (HtmlElements.IsBlock(part.Name))
            {
                WalkBlock(i, place);
            }
            else
            {
                WalkInline(i, place);
            }
        }
    }

    private void WalkBlock(int index, Place place)
    {
        var part = _html.Parts[index];
        if (place.IsRow)
        {
            Part(part.Name is "td" or "th", part.Span, place);
            WalkUnlessSkipped(index, place);
            return;
        }

        _copy.End();
        var role = RoleOf(index, place);
        var inside = place with { Role = role, IsParagraph = place.IsParagraph || HtmlElements.IsParagraph(part.Name), Escape = part.Name == "blockquote" ? CopyEscape.Kept : place.Escape };
        if (part.Name == "tr" && TextLength(index) <= CopyBuilder.LongestRow)
        {
            _copy.Begin(role);
            inside = inside with { IsRow = true };
        }

        WalkUnlessSkipped(index, inside);
        _copy.End();
    }

    /// <summary>The cells of a row stay apart.</summary>
    private void Part(bool isCell, TextSpan tag, Place place)
    {
        if (isCell && _copy.HasWords)
        {
            _copy.Take("\t", tag, CopyEscape.Fixed);
        }
        else
        {
            _copy.TakeSpace(tag, place.Escape);
        }
    }

    private void WalkUnlessSkipped(int index, Place place)
    {
        var part = _html.Parts[index];
        var isPageFurniture = part.Name == "footer" || (part.Name == "header" && !Holds(index, "h1"));
        if (!HtmlElements.IsSkipped(part) && !isPageFurniture)
        {
            Walk(index + 1, part.End, place);
        }
    }

    private BlockRole RoleOf(int index, Place place)
    {
        var part = _html.Parts[index];
        var role = HtmlElements.RoleOf(part) ?? (IsByline(index) ? BlockRole.Byline : place.Role);
        if (role == BlockRole.Headline)
        {
            role = _isHeadlineSeen ? BlockRole.Display : BlockRole.Headline;
            _isHeadlineSeen = true;
        }

        return role == BlockRole.Table && TextLength(index) > CopyBuilder.LongestRow ? place.Role : role;
    }

    private void WalkInline(int index, Place place)
    {
        var part = _html.Parts[index];
        if (part.Name == "br" && !place.IsRow)
        {
            _copy.TakeBreak(part.Span);
        }
        else if (part.Name == "br")
        {
            _copy.TakeSpace(part.Span, place.Escape);
        }
        else if (HtmlElements.IsMark(part.Name))
        {
            _copy.TakeMark(part.Span);
        }
        else if (HtmlElements.IsSkipped(part) || IsNote(index) || (part.Name == "time" && !place.IsParagraph && !_copy.IsOpen))
        {
            return;
        }
        else if (part.Name == "q")
        {
            TakeQuotation(index, place);
        }
        else if (!_copy.IsOpen && HtmlElements.RoleOf(part) is { } role)
        {
            Walk(index + 1, part.End, place with { Role = role });
            _copy.End();
        }
        else
        {
            Walk(index + 1, part.End, place);
        }
    }

    /// <summary>Browsers set the words of <c>q</c> in quotation marks.</summary>
    private void TakeQuotation(int index, Place place)
    {
        var part = _html.Parts[index];
        Open(place);
        _copy.Take("“", part.Span, CopyEscape.Fixed);
        Walk(index + 1, part.End, place);
        _copy.Take("”", new TextSpan(_html.Parts[part.End - 1].Span.End, 0), CopyEscape.Fixed);
    }

    private void TakeCharacters(TextSpan span, Place place)
    {
        if (!_copy.IsOpen && !_html.Text.AsSpan(span.Start, span.Length).IsWhiteSpace())
        {
            Open(place);
        }

        _copy.TakeReferences(span, place.Escape, isCollapsed: true);
    }

    private void Open(Place place)
    {
        if (!_copy.IsOpen)
        {
            _copy.Begin(place.Role);
        }
    }

    /// <summary>Whether a block without further blocks in it names an author.</summary>
    private bool IsByline(int index)
    {
        var part = _html.Parts[index];
        var isNamed = false;
        for (var i = index + 1; i < part.End; i++)
        {
            var inside = _html.Parts[i];
            if (inside.Tag is not null && HtmlElements.IsBlock(inside.Name))
            {
                return false;
            }

            isNamed |= inside.Tag is not null && HtmlElements.IsAuthor(inside);
        }

        return isNamed && TextLength(index) <= LongestByline;
    }

    /// <summary>Whether raised characters are the number of a note rather than part of a word.</summary>
    private bool IsNote(int index)
    {
        var part = _html.Parts[index];
        return part.Name == "sup" && index + 1 < part.End && HtmlElements.IsReference(_html.Parts[index + 1]);
    }

    private bool Holds(int index, string name)
    {
        for (var i = index + 1; i < _html.Parts[index].End; i++)
        {
            if (_html.Parts[i].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private int TextLength(int index) => _html.TextLength(index + 1, _html.Parts[index].End);

    /// <summary>What holds for words where they stand.</summary>
    /// <param name="IsRow">Whether all is one row of a table.</param>
    /// <param name="IsParagraph">Whether they are in an element that holds a run of words.</param>
    private readonly record struct Place(BlockRole Role, CopyEscape Escape, bool IsRow = false, bool IsParagraph = false);
}
