using CopyLint.Formats.Origins;
using CopyLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Formats.Xml;

/// <summary>Puts the words of NITF and XHTML into a story. Feeds say headlines and bylines in several places; the same words are taken once.</summary>
internal sealed class XmlCopy(CopyBuilder copy)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private BlockRole _role;
    private BlockRoles _roles;
    private string _firstWords = "";

    /// <summary>Of the roles that these formats have a place of their own for, those without words.</summary>
    public BlockRoles Missing
    {
        get
        {
            var missing = default(BlockRoles);
            foreach (var role in (ReadOnlySpan<BlockRole>)[BlockRole.Headline, BlockRole.Byline, BlockRole.Dateline])
            {
                missing = _roles.Contains(role) ? missing : missing.With(role);
            }

            return missing;
        }
    }

    /// <summary>Takes an element as a block of a role, unless the same words were one before.</summary>
    public void TakeOnce(XmlPart? part, BlockRole role)
    {
        if (part?.Words is { Length: > 0 } words)
        {
            _roles = _roles.With(role);
            if (_told.Add(words))
            {
                TakeBlock(part, role);
            }
        }
    }

    /// <summary>Takes a dateline, unless the story's text begins with it.</summary>
    public void TakeDateline(XmlPart? part, string firstWords)
    {
        if (part?.Words is { Length: > 0 } words)
        {
            _roles = _roles.With(BlockRole.Dateline);
            if (_told.Add(words) && !firstWords.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                TakeBlock(part, BlockRole.Dateline);
            }
        }
    }

    /// <summary>Takes a whole item of NITF or a page of XHTML.</summary>
    public void TakeBody(XmlPart item)
    {
        TakeNote(item.At("head", "docdata", "ed-msg"));
        _firstWords = FirstParagraph(item.At("body", "body.content") ?? item);
        TakeIn(item);
    }

    public static string FirstParagraph(XmlPart body) =>
        (body.All("p").FirstOrDefault(part => part.HasWords) ?? body).Words;

    /// <summary>Takes all that stands in an element.</summary>
    public void TakeIn(XmlPart part)
    {
        foreach (var inner in part.Parts)
        {
            Take(inner);
        }
    }

    public void Take(XmlPart part)
    {
        if (part.IsText)
        {
            TakeText(part);
            return;
        }

        switch (ElementUses.Of(part.Name))
        {
            case ElementUse.Inline:
                TakeIn(part);
                break;
            case ElementUse.Spaced:
            case ElementUse.Block when _role is BlockRole.Table:
                TakeSpaced(part);
                break;
            case ElementUse.Block:
                TakeBlock(part, _role);
                break;
            case ElementUse.Plain:
                copy.Begin(_role, isPlain: true);
                part.Take(copy);
                copy.End();
                break;
            case ElementUse.Break:
                copy.TakeBreak(part.Span);
                break;
            case ElementUse.Quotation:
                TakeQuotation(part);
                break;
            case var use:
                TakeRole(part, use);
                break;
        }
    }

    /// <summary>Takes what the desk says to other desks in an attribute.</summary>
    private void TakeNote(XmlPart? message)
    {
        if (message?.Value("info") is { } info)
        {
            copy.From = info;
            copy.Begin(BlockRole.EditorsNote);
            copy.TakeCollapsed(new TextSpan(0, info.Text.Length), CopyEscape.None);
            copy.End();
        }
    }

    private void TakeRole(XmlPart part, ElementUse use)
    {
        switch (use)
        {
            case ElementUse.Headline:
                TakeOnce(part, BlockRole.Headline);
                break;
            case ElementUse.Byline:
                TakeOnce(part, BlockRole.Byline);
                break;
            case ElementUse.Dateline:
                TakeDateline(part, _firstWords);
                break;
            case ElementUse.Display:
                TakeOnce(part, BlockRole.Display);
                break;
            case ElementUse.ListItem:
                TakeBlock(part, _role == BlockRole.Body ? BlockRole.ListItem : _role);
                break;
            case ElementUse.TableRow:
                TakeBlock(part, BlockRole.Table);
                break;
            case ElementUse.Note:
                TakeBlock(part, BlockRole.EditorsNote);
                break;
            default:
                break;
        }
    }

    private void TakeBlock(XmlPart part, BlockRole role)
    {
        var outer = _role;
        copy.End();
        _role = role;
        TakeIn(part);
        copy.End();
        _role = outer;
    }

    private void TakeText(XmlPart text)
    {
        if (!copy.IsOpen && text.HasWords)
        {
            copy.Begin(_role);
        }

        text.TakeCollapsed(copy);
    }

    private void TakeSpaced(XmlPart part)
    {
        if (_role == BlockRole.Table || char.IsLetterOrDigit(copy.Last))
        {
            copy.TakeSpace(new TextSpan(part.Span.Start, 0), CopyEscape.Fixed);
        }

        TakeIn(part);
    }

    /// <summary>The marks are written by whoever shows the story, unless they stand in it.</summary>
    private void TakeQuotation(XmlPart part)
    {
        var isMarked = IsMark(copy.Last) || part.Words is "" || IsMark(part.Words[0]);
        if (!copy.IsOpen && !isMarked)
        {
            copy.Begin(_role);
        }

        if (!isMarked)
        {
            copy.Take("\u201C", new TextSpan(part.Span.Start, 0), CopyEscape.Fixed);
        }

        TakeIn(part);
        if (!isMarked)
        {
            copy.Take("\u201D", new TextSpan(part.Span.End, 0), CopyEscape.Fixed);
        }
    }

    private static bool IsMark(char c) => c is '"' or '\'' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB';
}
